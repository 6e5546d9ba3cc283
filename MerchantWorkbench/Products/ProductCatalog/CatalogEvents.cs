namespace MerchantWorkbench.Products.ProductCatalog;

/// <summary>Kinds of events this house tells. The subject is <c>product</c>, its id the merchant's, and the data name the product's key.</summary>
public static class CatalogEvents
{
    public const string Product = "product";

    public const string Opened = "product.opened", Applied = "product.applied", Rejected = "product.rejected", Left = "product.left";
}
