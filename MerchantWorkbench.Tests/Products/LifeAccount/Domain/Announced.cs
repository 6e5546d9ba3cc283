using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Domain;

/// <summary>Announcements to try things with.</summary>
internal static class Announced
{
    /// <summary>Sound by itself; its pictures and coupons are nobody's.</summary>
    public static PostBody At(DateTimeOffset starts) => new("老王边拉面边聊")
    {
        Kind = PostKind.Live, Title = "今晚八点，后厨见", Cover = "1a", CoverAlt = "一碗面",
        Announcement = new() { StartsAt = starts, Minutes = 90, Where = "抖音搜老王面馆", Goods = [Good("辣油", 1_800)], Coupons = ["2a"] },
    };

    public static Block Good(string name, long? priceFen = null) =>
        new() { Type = BlockType.Product, Name = name, PriceFen = priceFen, Link = "https://example.com/oil" };

    /// <summary>The same with other words about the show.</summary>
    public static PostBody Show(this PostBody body, Func<Announcement, Announcement> change) => body with { Announcement = change(body.Announcement!) };
}
