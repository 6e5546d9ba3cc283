using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>The terms as they were at one revision: what a decision is about, and what the public layer shows.</summary>
internal sealed class CouponRevision : IOwned
{
    public required long MerchantId { get; init; }

    public required long CouponId { get; init; }

    public required int Revision { get; init; }

    public required string TermsJson { get; init; }

    public DateTimeOffset At { get; init; }

    public required string By { get; init; }
}
