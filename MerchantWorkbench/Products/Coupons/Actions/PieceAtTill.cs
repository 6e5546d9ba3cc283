using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>A piece as the till sees it.</summary>
/// <param name="Code">As stored, whatever way it was typed.</param>
/// <param name="ShopNames">Names of the shops the terms name, by id.</param>
/// <param name="WhyNot">Why it cannot be used here and now, or null; the amount is not asked yet.</param>
/// <param name="LastUse">Its latest use that still stands, or null.</param>
public sealed record PieceAtTill(
    string Code, CouponTerms Terms, IReadOnlyDictionary<string, string> ShopNames, PieceWindow Window, int UsesLeft, Refusal? WhyNot, PieceAtTill.Use? LastUse)
{
    /// <summary>When, where and by whom it was used.</summary>
    public sealed record Use(DateTimeOffset At, string Shop, string By);
}
