using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>A taken piece.</summary>
public sealed record PieceSheet(string Id, string Code, PieceStatus Status, DateTimeOffset ValidFrom, DateTimeOffset ValidUntil, int UsesLeft)
{
    /// <summary>The coupon it belongs to.</summary>
    public required string CouponId { get; init; }

    /// <summary>Everything that happened to it, oldest first; given where one piece is asked for.</summary>
    public IReadOnlyList<PieceStep>? History { get; init; }

    /// <summary>One change of its state.</summary>
    /// <param name="Kind">claimed, redeemed, reversed or expired.</param>
    public sealed record PieceStep(string Kind, DateTimeOffset At, string By);

    internal static PieceSheet Of(Piece piece, DateTimeOffset now) =>
        new(Ids.Text(piece.Id), piece.Code, PieceStatuses.Of(piece.UsesLeft, piece.Window, now), piece.ValidFrom, piece.ValidUntil, piece.UsesLeft)
        {
            CouponId = Ids.Text(piece.CouponId),
        };
}
