namespace MerchantWorkbench.Sites.Staff;

/// <summary>Marks the sentences of this folder.</summary>
public sealed class Texts;
