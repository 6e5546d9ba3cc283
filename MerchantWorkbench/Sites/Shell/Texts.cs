namespace MerchantWorkbench.Sites.Shell;

/// <summary>Marks the words of the shell.</summary>
public sealed class Texts;
