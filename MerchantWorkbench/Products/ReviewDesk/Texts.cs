namespace MerchantWorkbench.Products.ReviewDesk;

/// <summary>Marks the sentences of this house.</summary>
public sealed class Texts;
