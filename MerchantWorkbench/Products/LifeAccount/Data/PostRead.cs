using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>
/// A shopper opened a live post. Each opening is a row, but the same post again is one only after a while or after another post of the merchant: so
/// the rows tell which post somebody opened last before an instant, and never change with what happens later.
/// </summary>
internal sealed class PostRead : IOwned
{
    public required long MerchantId { get; init; }

    /// <summary>The shopper, as in <see cref="Platform.Identity.Caller.Holder"/>.</summary>
    public required string Holder { get; init; }

    public required DateTimeOffset At { get; init; }

    public required long PostId { get; init; }

    /// <summary>The coupon that hung on the post then; null for none. An edit may hang another.</summary>
    public long? CouponId { get; init; }

    /// <summary>When the end of the post had been on the screen; null when nobody told.</summary>
    public DateTimeOffset? FinishedAt { get; set; }
}
