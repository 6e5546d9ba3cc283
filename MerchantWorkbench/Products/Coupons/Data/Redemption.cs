using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>One use of a piece at a till.</summary>
internal sealed class Redemption : IOwned
{
    public long Id { get; init; }

    public required long MerchantId { get; init; }

    public required long PieceId { get; init; }

    public required long CouponId { get; init; }

    public required long ShopId { get; init; }

    public required long OrderFen { get; init; }

    public required long DiscountFen { get; init; }

    public string? OrderNo { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The day in the merchant's zone.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Who stood at the till, for lists.</summary>
    public required string By { get; init; }

    /// <summary>The person who stood there; null for a merchant's own till system.</summary>
    public long? PersonId { get; init; }

    public bool IsTest { get; init; }

    public DateTimeOffset? ReversedAt { get; set; }

    public string? ReversalReason { get; set; }
}
