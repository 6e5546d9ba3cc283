namespace MerchantWorkbench.Sites.Account;

/// <summary>Marks the sentences of this folder.</summary>
public sealed class Texts;
