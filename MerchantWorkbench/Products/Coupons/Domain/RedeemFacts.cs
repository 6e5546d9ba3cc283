using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>What is known at the moment a piece is shown at the till.</summary>
/// <param name="UsesLeft">Uses the piece still has.</param>
/// <param name="Window">When the piece can be used.</param>
/// <param name="Now">The moment of the redemption.</param>
/// <param name="Zone">The merchant's zone.</param>
/// <param name="ShopId">The shop of the till.</param>
/// <param name="OrderFen">The whole order; null while the till has not asked yet.</param>
public readonly record struct RedeemFacts(int UsesLeft, PieceWindow Window, DateTimeOffset Now, Zone Zone, string ShopId, long? OrderFen);
