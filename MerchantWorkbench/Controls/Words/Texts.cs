namespace MerchantWorkbench.Controls.Words;

/// <summary>Marks the kit's own words. They live one folder down so that a screen using the kit never takes them for its own Texts.</summary>
public sealed class Texts;
