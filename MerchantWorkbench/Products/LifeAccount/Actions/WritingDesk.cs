using MerchantWorkbench.Products.Coupons;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>What writing a post takes.</summary>
/// <param name="Post">The post to change; null for a new one.</param>
/// <param name="Coupons">Those that can be taken now.</param>
/// <param name="Shops">Those that are open.</param>
/// <param name="NextSlots">The next weekly slots that nothing is planned for.</param>
public sealed record WritingDesk(PostSheet? Post, AccountFace Account, IReadOnlyList<ShelfCoupon> Coupons, IReadOnlyList<PlacedShop> Shops,
    IReadOnlyList<DateTimeOffset> NextSlots);
