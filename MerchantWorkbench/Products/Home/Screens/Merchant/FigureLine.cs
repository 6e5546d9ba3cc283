using MerchantWorkbench.Products.Home.Actions;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Operations;

namespace MerchantWorkbench.Products.Home.Screens.Merchant;

/// <summary>One of the five figures: its value in the last seven days, in the seven before, and day by day.</summary>
/// <param name="Key">Of its words: <c>Figure.</c> and this, <c>Meaning.</c> and this.</param>
/// <param name="IsMoney">In fen; else a count.</param>
/// <param name="IsNeutral">More of it is neither good nor bad.</param>
internal sealed record FigureLine(string Key, long Now, long Before, IReadOnlyList<decimal> Trend, bool IsMoney = false, bool IsNeutral = false)
{
    private const int Most = 5, Shown = 7;

    /// <summary>The five that matter most, of those houses that are open here: people before pieces, income before discount.</summary>
    public static IReadOnlyList<FigureLine> Of(HomeSheet sheet) => [.. All(sheet).Take(Most)];

    private static IEnumerable<FigureLine> All(HomeSheet sheet)
    {
        if (sheet.People is { } people)
        {
            yield return Of(people, "Came", day => day.Came);
            yield return Of(people, "New", day => day.New);
        }
        if (sheet.Coupons is not { } coupons) yield break;
        yield return Of(coupons, "People", day => day.People);
        yield return Of(coupons, "Uses", day => day.Redemptions);
        yield return Of(coupons, "Income", day => day.IncomeFen) with { IsMoney = true };
        yield return Of(coupons, "Pieces", day => day.Pieces);
        yield return Of(coupons, "Discount", day => day.DiscountFen) with { IsMoney = true, IsNeutral = true };
    }

    private static FigureLine Of(PeopleOverview all, string key, Func<PeopleDay, long> pick) =>
        new(key, pick(all.Week), pick(all.WeekBefore), [.. all.Days.TakeLast(Shown).Select(day => (decimal)pick(day))]);

    private static FigureLine Of(CouponOverview all, string key, Func<CouponDay, long> pick) =>
        new(key, pick(all.Week), pick(all.WeekBefore), [.. all.Days.TakeLast(Shown).Select(day => (decimal)pick(day))]);
}
