namespace MerchantWorkbench.Products.ShopPage;

/// <summary>What is told of shop pages. The subject is the merchant.</summary>
public static class ShopPageEvents
{
    /// <summary>What it happened to.</summary>
    public const string Page = "shop_page";

    /// <summary>Kinds. The first carries a mark of the person that leads nowhere.</summary>
    public const string Favourited = "shop.favourited", Unfavourited = "shop.unfavourited";
}
