namespace MerchantWorkbench.Products.DemoDesk;

/// <summary>Marks the sentences of this house.</summary>
public sealed class Texts;
