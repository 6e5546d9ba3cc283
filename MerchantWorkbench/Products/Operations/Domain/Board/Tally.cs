namespace MerchantWorkbench.Products.Operations.Domain.Board;

/// <summary>A figure's value and what it rests on.</summary>
/// <param name="Value">The value in the figure's unit; null when there is nothing to say it from.</param>
/// <param name="People">People it rests on: those counted, or those a share or an average is of.</param>
public readonly record struct Tally(decimal? Value, int People)
{
    /// <summary>A count of people.</summary>
    public static Tally Of(int people) => new(people, people);

    /// <summary>Of a hundred people, with one decimal; null of nobody.</summary>
    public static Tally Share(int part, int whole) => new(whole == 0 ? null : Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero), whole);

    /// <summary>Whole fen for each of so many; null for none.</summary>
    public static Tally Each(long fen, int count, int people) =>
        new(count <= 0 ? null : Math.Round((decimal)fen / count, MidpointRounding.AwayFromZero), people);
}
