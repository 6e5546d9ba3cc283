using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>Everything a plan's rules measure, of one merchant at one moment.</summary>
/// <param name="Shops">Shops it has open.</param>
/// <param name="Zone">Its zone, whose days the festival's are.</param>
public sealed record SignUpFacts(
    IReadOnlyList<CouponFacts> Coupons, int Shops, IReadOnlyList<string> Cities, Trade? Trade, bool HasPicture, string? Title, string? Text, Zone Zone);
