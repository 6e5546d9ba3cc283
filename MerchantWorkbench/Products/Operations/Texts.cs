namespace MerchantWorkbench.Products.Operations;

/// <summary>Marks the texts of this house: Texts.resx (zh-Hans, the source) and Texts.en.resx.</summary>
public sealed class Texts;
