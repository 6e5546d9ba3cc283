namespace MerchantWorkbench.Products.Coupons.Screens.Shopper.Parts;

/// <summary>One line of the terms in plain words.</summary>
public sealed record TermLine(string Label, string Text);
