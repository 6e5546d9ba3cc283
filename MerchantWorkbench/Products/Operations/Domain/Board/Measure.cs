namespace MerchantWorkbench.Products.Operations.Domain.Board;

/// <summary>One figure of the board.</summary>
/// <param name="Value">In the unit; fen are whole. Null: not enough is known.</param>
/// <param name="Before">The same of as many days right before; null likewise.</param>
/// <param name="People">People it rests on.</param>
/// <param name="Curve">Its values day by day (week by week beyond 92 days); empty where single days say nothing.</param>
public sealed record Measure(BoardFigure Figure, FigureUnit Unit, decimal? Value, decimal? Before, int People, IReadOnlyList<decimal> Curve)
{
    /// <summary>People below which a figure is marked as a small sample (ux.md, screen 2).</summary>
    public const int SmallSample = 30;

    /// <summary>Whether so few people stand behind it that one more or less moves it.</summary>
    public bool IsSmall => Value is not null && People < SmallSample;

    /// <summary>How much more than before; null where one of the two is not known.</summary>
    public decimal? More => Value - Before;

    /// <summary>The change in whole percent of the value before; null where that was nothing. Shares are compared in points, by <see cref="More"/>.</summary>
    public int? MorePercent => Unit == FigureUnit.Percent || Value is null || Before is null or 0 ? null
        : (int)Math.Round(100 * (Value.Value - Before.Value) / Before.Value, MidpointRounding.AwayFromZero);
}
