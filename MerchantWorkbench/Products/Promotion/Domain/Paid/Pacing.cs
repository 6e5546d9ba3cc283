namespace MerchantWorkbench.Products.Promotion.Domain.Paid;

/// <summary>
/// Spreads the day's budget over the hours it runs: with every hour that begins, its equal part is set free, and what earlier hours left over stays free. So no
/// hour finds the day's money gone before it began, and who starts late catches up.
/// </summary>
public static class Pacing
{
    /// <summary>How much of the day's budget is free by now, in thousandths; 0 in a day it does not run.</summary>
    /// <param name="day">The day's budget in whole fen or points.</param>
    public static long Free(long day, int[] week, DateTime local)
    {
        (int begun, int all) = WeekHours.OfDay(week, local);
        return all == 0 ? 0 : day * PaidTerms.Parts * begun / all;
    }

    /// <summary>It rests while not even one more event of its bid is covered, or what is free by now is spent.</summary>
    public static bool Rests(PaidTerms terms, int[] week, Purse purse, DateTime local) =>
        purse.Spent + terms.Most > terms.Total * PaidTerms.Parts || purse.Today + terms.Most > terms.Day * PaidTerms.Parts
        || purse.Today >= Free(terms.Day, week, local);
}
