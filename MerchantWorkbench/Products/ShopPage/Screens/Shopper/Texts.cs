namespace MerchantWorkbench.Products.ShopPage.Screens.Shopper;

/// <summary>Marks the sentences of this folder.</summary>
public sealed class Texts;
