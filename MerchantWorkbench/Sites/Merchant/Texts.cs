namespace MerchantWorkbench.Sites.Merchant;

/// <summary>Marks the sentences of this folder.</summary>
public sealed class Texts;
