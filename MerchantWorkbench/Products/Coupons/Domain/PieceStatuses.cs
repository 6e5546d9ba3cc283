namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>The one place where a piece's status is worked out.</summary>
public static class PieceStatuses
{
    /// <summary>Redeemed when no use is left, whatever the hour; expired when its window is over; else claimed.</summary>
    public static PieceStatus Of(int usesLeft, PieceWindow window, DateTimeOffset now) =>
        usesLeft <= 0 ? PieceStatus.Redeemed : window.IsOver(now) ? PieceStatus.Expired : PieceStatus.Claimed;
}
