namespace MerchantWorkbench.Sites.Shell.Gallery;

/// <summary>Marks the sample words of the gallery.</summary>
public sealed class Texts;
