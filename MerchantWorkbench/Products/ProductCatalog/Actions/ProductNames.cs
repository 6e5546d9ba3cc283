using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Texts;

namespace MerchantWorkbench.Products.ProductCatalog.Actions;

/// <summary>Products by the names their cards carry.</summary>
internal static class ProductNames
{
    /// <summary>The names, for a sentence in the reader's language.</summary>
    public static string Of(IEnumerable<string> keys, ProductRegistry products, Sentences sentences) =>
        string.Join(sentences.Say("Catalog.Comma"), keys.Select(key => products.Find(key) is { } house ? sentences.Of(house.Type, "Card.Name") : key));
}
