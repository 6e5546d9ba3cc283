namespace MerchantWorkbench.Products.Operations.Domain.Board;

/// <summary>People whose first day lies in one week, and how many of them came in each of the weeks after.</summary>
/// <param name="Week">The Monday it begins with.</param>
/// <param name="People">How many there are.</param>
/// <param name="Returned">Those who came in the first week after, the second …; weeks that have not begun are not there.</param>
/// <param name="LastIsOpen">Whether the last of those weeks is still going on.</param>
public sealed record CohortLine(DateOnly Week, int People, IReadOnlyList<int> Returned, bool LastIsOpen)
{
    /// <summary>Weeks looked back upon.</summary>
    public const int Weeks = 8;

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>Of a hundred, with one decimal.</summary>
    public decimal Percent(int returned) => People == 0 ? 0 : Math.Round(100m * returned / People, 1, MidpointRounding.AwayFromZero);

    /// <summary>The eight weeks that end with a day's own, the oldest first; weeks in which nobody was new are left out.</summary>
    internal static IReadOnlyList<CohortLine> Of(Book book, DateOnly until)
    {
        DateOnly last = Monday(until);
        List<CohortLine> lines = [];
        for (DateOnly week = last.AddDays(-7 * (Weeks - 1)); week <= last; week = week.AddDays(7))
        {
            var people = book.New(new Period(week, week.AddDays(6)));
            if (people.Count == 0) continue;
            List<int> returned = [];
            for (DateOnly after = week.AddDays(7); after <= last; after = after.AddDays(7))
                returned.Add(people.And(book.Came(new Period(after, after.AddDays(6)))).Count);
            lines.Add(new(week, people.Count, returned, until < last.AddDays(6)));
        }
        return lines;
    }
}
