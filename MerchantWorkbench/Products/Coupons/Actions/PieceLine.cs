using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>A piece in the merchant's list.</summary>
/// <param name="Code">Whole for those who may edit the coupon, else only the last four signs.</param>
/// <param name="Holder">Short: the merchant's own name for the person, or the first signs of a device.</param>
/// <param name="IsDevice">Whether the holder is only known as a device.</param>
/// <param name="TakenByHolder">How many pieces of this coupon the holder took; 0 for a test.</param>
public sealed record PieceLine(
    string Id, string Code, PieceStatus Status, string Holder, bool IsDevice, int TakenByHolder,
    DateTimeOffset ClaimedAt, DateTimeOffset ValidUntil, int UsesLeft, bool IsTest);
