namespace MerchantWorkbench.Products.ProductCatalog.Domain;

/// <summary>What has to be open before a product, and what keeps it open.</summary>
public static class OpeningRules
{
    /// <summary>Keys of the products still to be opened first.</summary>
    /// <param name="needs">What the product says it needs.</param>
    /// <param name="open">What the merchant has open.</param>
    public static IReadOnlyList<string> Missing(IEnumerable<string> needs, IReadOnlySet<string> open) => [.. needs.Where(need => !open.Contains(need))];

    /// <summary>Keys of open products that would stand without <paramref name="product"/>.</summary>
    /// <param name="needs">Every product and what it needs.</param>
    /// <param name="open">What the merchant has open.</param>
    public static IReadOnlyList<string> LeaningOn(string product, IReadOnlyDictionary<string, string[]> needs, IReadOnlySet<string> open) =>
        [.. needs.Where(other => open.Contains(other.Key) && other.Value.Contains(product)).Select(other => other.Key)];
}
