using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>Whether a redemption may be taken back.</summary>
public static class ReversalRules
{
    /// <summary>How long a cashier may take back at the till.</summary>
    public static readonly TimeSpan AtTill = TimeSpan.FromMinutes(10);

    /// <summary>How long a manager, an owner or the merchant's key may.</summary>
    public static readonly TimeSpan ByManager = TimeSpan.FromDays(30);

    /// <summary>Why the redemption may not be taken back, or null when it may; the last moment itself still counts.</summary>
    public static Refusal? WhyNot(DateTimeOffset redeemedAt, DateTimeOffset now, bool reversed, TimeSpan allowed) =>
        reversed ? CouponRefusals.AlreadyReversed
        : now - redeemedAt > allowed ? CouponRefusals.TooLate
        : null;
}
