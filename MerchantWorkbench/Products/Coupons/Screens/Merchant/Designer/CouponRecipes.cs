using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Designer;

/// <summary>Four ways to begin that need no further typing.</summary>
internal sealed class CouponRecipes(IStringLocalizer<Texts> say, Zone zone)
{
    /// <summary>All, with times that begin today.</summary>
    public IReadOnlyList<Recipe> All(DateTimeOffset now) =>
    [
        Make("First", "star", now, days: 30, new CouponForm
        {
            ThresholdFen = 3_000, AmountFen = 800, Total = 100, DaysAfterClaim = 15,
        }),
        Make("Lunch", "bowl", now, days: 7, new CouponForm
        {
            ThresholdFen = 3_000, AmountFen = 500, Total = 100, DaysAfterClaim = 7, Windows = [new WindowRow()],
        }),
        Make("Rain", "cup", now, days: 1, new CouponForm
        {
            Kind = CouponKind.Exchange, Goods = say["Recipe.Rain.Goods"], AmountFen = 800, Total = 50, DaysAfterClaim = 1,
        }),
        Make("Second", "tag", now, days: 7, new CouponForm
        {
            Kind = CouponKind.PercentOff, PercentOff = 25, CapFen = 2_000, Total = 100, DaysAfterClaim = 7,
        }),
    ];

    private Recipe Make(string name, string icon, DateTimeOffset now, int days, CouponForm form)
    {
        DateOnly today = zone.Day(now);
        (form.ClaimFrom, form.ClaimUntil) = (zone.StartOf(today), zone.EndOf(today.AddDays(days - 1)));
        form.Name = say[$"Recipe.{name}.Name"];
        form.Description = say[$"Recipe.{name}.How"];
        form.Change("/total");
        form.Touched.Clear();
        return new Recipe(name, icon, form);
    }
}
