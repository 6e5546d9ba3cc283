namespace MerchantWorkbench.Controls.Words;

/// <summary>Marks the kit's own words. One folder down, so that a screen using the kit never takes them for its own Texts.</summary>
public sealed class Texts;
