using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Domain;

namespace MerchantWorkbench.Tests.Products.Festivals.Domain;

/// <summary>Sound plans and facts to start from.</summary>
internal static class Fest
{
    /// <summary>The day of the small world.</summary>
    public static readonly DateOnly Today = new(2026, 3, 2);

    public static PlanTerms Plan(params PlanRule[] rules) => new(
        "双 12", "Double 12", "一年一次", "Once a year", Today.AddDays(-1), Today.AddDays(2), Today, Today.AddDays(4), 10, 3, rules);

    public static CouponFacts Coupon(string name = "春天第一碗面") => new(
        "a1", name, "money_off", 3_000, 500, null, 100, new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero));

    public static SignUpFacts Facts(params CouponFacts[] coupons) => new(coupons, 2, [], null, false, null, null, Zone.Of(null));
}
