using System.Text.Json.Serialization;

namespace MerchantWorkbench.Products.Operations.Domain.Board;

/// <summary>Days in a row by the merchant's clock, both ends included.</summary>
public sealed record Period(DateOnly From, DateOnly Until)
{
    /// <summary>Days a period has at most: a year with its extra day.</summary>
    public const int MostDays = 366;

    /// <summary>How many days.</summary>
    public int Days => Until.DayNumber - From.DayNumber + 1;

    /// <summary>As many days, right before.</summary>
    [JsonIgnore]
    public Period Before => Ending(From.AddDays(-1), Days);

    /// <summary>Each day, the first one first.</summary>
    [JsonIgnore]
    public IEnumerable<DateOnly> Each => Enumerable.Range(0, Days).Select(From.AddDays);

    /// <summary>So many days, the last of them given.</summary>
    public static Period Ending(DateOnly until, int days) => new(until.AddDays(1 - days), until);

    /// <summary>The same length, so many days earlier.</summary>
    public Period Earlier(int days) => new(From.AddDays(-days), Until.AddDays(-days));

    /// <summary>
    /// The period cut for a curve: days up to 92 of them, else weeks, the last piece ending with the period. A week that would begin before it is left out.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<Period> Pieces
    {
        get
        {
            int step = Days <= 92 ? 1 : 7;
            return [.. Enumerable.Range(0, Days / step).Select(at => Ending(Until.AddDays(-step * at), step)).Reverse()];
        }
    }
}
