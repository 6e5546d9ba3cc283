namespace MerchantWorkbench.Products.SystemDesk;

/// <summary>Marks the sentences of this house.</summary>
public sealed class Texts;
