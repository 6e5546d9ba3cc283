namespace MerchantWorkbench.Products.Merchants;

/// <summary>Marks the sentences of this house.</summary>
public sealed class Texts;
