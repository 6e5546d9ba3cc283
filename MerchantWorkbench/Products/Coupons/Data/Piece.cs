using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Data;

/// <summary>One taken piece of a coupon, in somebody's hand.</summary>
internal sealed class Piece : IOwned
{
    public long Id { get; init; }

    public required long MerchantId { get; init; }

    public required long CouponId { get; init; }

    /// <summary>Who holds it, see Caller.Holder.</summary>
    public required string Holder { get; init; }

    /// <summary>The how-manieth piece of the coupon this is in its holder's hand, from 1: the last one is how many were taken.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What the till reads; unique within the merchant.</summary>
    public required string Code { get; init; }

    /// <summary>The number behind a code made here, see <see cref="Domain.CodeCipher"/>; null for one of the merchant's own.</summary>
    public long? Serial { get; init; }

    public DateTimeOffset ClaimedAt { get; init; }

    /// <summary>The day of the claim in the merchant's zone.</summary>
    public DateOnly ClaimDay { get; init; }

    public DateTimeOffset ValidFrom { get; init; }

    public DateTimeOffset ValidUntil { get; init; }

    public int UsesLeft { get; set; }

    /// <summary>What it holds of the coupon's budget.</summary>
    public long HeldFen { get; set; }

    /// <summary>As last written; between the end of its window and the next run of the job it still says claimed.</summary>
    public PieceStatus Status { get; set; }

    /// <summary>Old, see <see cref="OldPieces"/>: no longer in the index that claims read and write. It changes nothing that anybody sees.</summary>
    public bool IsArchived { get; set; }

    /// <summary>A merchant's own try: counts nowhere.</summary>
    public bool IsTest { get; init; }

    public PieceWindow Window => new(ValidFrom, ValidUntil);
}
