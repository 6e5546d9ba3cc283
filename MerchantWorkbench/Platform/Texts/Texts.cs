namespace MerchantWorkbench.Platform.Texts;

/// <summary>Marks the platform's own sentences: refusals any product may give.</summary>
public sealed class Texts;
