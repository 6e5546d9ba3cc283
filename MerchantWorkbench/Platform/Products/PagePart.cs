namespace MerchantWorkbench.Platform.Products;

/// <summary>A component that a house puts on a page of another house, at a place the page names.</summary>
/// <param name="Place">E.g. <c>home</c>, the top of shoppers' first page.</param>
public sealed record PagePart(string Place, Type Component);
