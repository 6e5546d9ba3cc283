using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>A code the merchant brought along, waiting for its piece.</summary>
internal sealed class UploadedCode : IOwned
{
    public long Id { get; init; }

    public required long MerchantId { get; init; }

    public required long CouponId { get; init; }

    public required string Code { get; init; }

    /// <summary>True once a piece carries it.</summary>
    public bool IsGiven { get; set; }
}
