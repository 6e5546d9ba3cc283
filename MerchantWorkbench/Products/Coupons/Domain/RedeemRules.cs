using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>Whether a piece may be used.</summary>
public static class RedeemRules
{
    /// <summary>
    /// Why the piece may not be used, or null when it may. Of several reasons the first of this order is told: already redeemed,
    /// expired, not yet valid, wrong time, wrong shop, below the threshold.
    /// </summary>
    public static Refusal? WhyNot(CouponTerms terms, RedeemFacts facts) =>
        facts.UsesLeft <= 0 ? CouponRefusals.AlreadyRedeemed
        : facts.Window.IsOver(facts.Now) ? CouponRefusals.Expired(facts.Zone.Local(facts.Window.Until))
        : facts.Window.IsAhead(facts.Now) ? CouponRefusals.NotYetValid(facts.Zone.Local(facts.Window.From))
        : !UseWindow.AnyOpen(terms.UseWindows, facts.Zone.Local(facts.Now)) ? CouponRefusals.WrongTime
        : terms.Shops?.Contains(facts.ShopId) == false ? CouponRefusals.WrongShop
        : facts.OrderFen is { } order && !Discount.Reaches(terms, order) ? CouponRefusals.BelowThreshold(terms.ThresholdFen!.Value)
        : null;
}
