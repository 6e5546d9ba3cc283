namespace MerchantWorkbench.Controls;

/// <summary>A page among sister pages; tabs are links, so each has an address.</summary>
public sealed record Tab(string Text, string Href, bool Current = false, int? Count = null);
