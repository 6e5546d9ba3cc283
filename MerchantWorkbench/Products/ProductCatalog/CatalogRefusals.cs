using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.ProductCatalog;

/// <summary>Every "no" of this house. Facts are names of products as the reader knows them.</summary>
public static class CatalogRefusals
{
    /// <summary>Not opened by a click: staff decide.</summary>
    public static Refusal ByApplication { get; } = No("products.by_application");

    /// <summary>Opened by a click: there is nothing to apply for.</summary>
    public static Refusal AtOnce { get; } = No("products.at_once");

    /// <summary>Staff have an application of this merchant before them already; there is one at a time.</summary>
    public static Refusal InReview { get; } = No("products.in_review");

    /// <summary>Other products have to be open first.</summary>
    public static Refusal NeedsFirst(string names) => No("products.needs_first", names);

    /// <summary>Open products would stand without it.</summary>
    public static Refusal NeededBy(string names) => No("products.needed_by", names);

    private static Refusal No(string code, params object[] facts) => new(code, RefusalKind.Conflict, facts);
}
