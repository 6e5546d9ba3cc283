using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Coupons.Data;

namespace MerchantWorkbench.Products.Coupons;

/// <summary>Who used a merchant's coupons when, for a neighbour that sorts its own people by it inside its own query. Tries left out.</summary>
internal static class CouponUses
{
    /// <summary>One use.</summary>
    internal sealed class Use
    {
        public required long MerchantId { get; init; }

        /// <summary>As in Caller.Holder.</summary>
        public required string Holder { get; init; }

        public required DateTimeOffset At { get; init; }

        /// <summary>When it was taken back.</summary>
        public DateTimeOffset? ReversedAt { get; init; }
    }

    /// <summary>At one merchant.</summary>
    public static IQueryable<Use> At(WorkbenchDb db, long merchant) => Of(db.Redemptions.Where(row => row.MerchantId == merchant), db.Pieces);

    /// <summary>By one person, at all merchants.</summary>
    public static IQueryable<Use> By(WorkbenchDb db, string holder) => Of(db.Redemptions, db.Pieces.HeldBy(holder));

    private static IQueryable<Use> Of(IQueryable<Redemption> uses, IQueryable<Piece> pieces) =>
        from use in uses
        where !use.IsTest
        join piece in pieces on use.PieceId equals piece.Id
        select new Use { MerchantId = use.MerchantId, Holder = piece.Holder, At = use.At, ReversedAt = use.ReversedAt };
}
