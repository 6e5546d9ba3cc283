namespace MerchantWorkbench.Products.Promotion.Domain.Paid;

/// <summary>How often something may be shown, as a range with what it rests on.</summary>
/// <param name="Low">Views if days are like the weaker quarter and every view costs the bid.</param>
/// <param name="High">Views if days are like the stronger quarter and every view costs the reserve.</param>
/// <param name="Days">Days that were looked at and had looks.</param>
/// <param name="Looks">Looks of shoppers at the slots on those days.</param>
public sealed record Forecast(long Low, long High, int Days, long Looks)
{
    /// <summary>Days that are looked at, and how many of them must have had looks.</summary>
    public const int Window = 14, LeastDays = 5;

    private const long LeastLooks = 100;

    /// <summary>Null where there is not enough to go by.</summary>
    /// <param name="looks">Looks at the slots on each day of the window, days without any left out.</param>
    /// <param name="places">Paid places in a look.</param>
    /// <param name="days">Days it shall run.</param>
    /// <param name="bid">For one view, in thousandths.</param>
    /// <param name="reserve">The same of the slots' reserve.</param>
    public static Forecast? Of(IReadOnlyCollection<int> looks, int places, int days, PaidTerms terms, long bid, long reserve)
    {
        long all = looks.Sum(one => (long)one);
        if (looks.Count < LeastDays || all < LeastLooks) return null;
        int[] sorted = [.. looks.Order()];
        return new Forecast(
            Views(sorted[(sorted.Length - 1) / 4], bid), Views(sorted[^(1 + ((sorted.Length - 1) / 4))], reserve), looks.Count, all);

        long Views(long aDay, long price)
        {
            long share = aDay * places * HoursOn(terms.Hours) / 168, cost = Math.Max(1, price);
            return Math.Min(Math.Min(share, terms.Day * PaidTerms.Parts / cost) * days, terms.Total * PaidTerms.Parts / cost);
        }
    }

    private static int HoursOn(string? hours) => hours is null ? 168 : hours.Sum(digit => int.PopCount(Convert.ToInt32(digit.ToString(), 16)));
}
