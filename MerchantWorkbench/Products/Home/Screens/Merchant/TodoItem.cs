namespace MerchantWorkbench.Products.Home.Screens.Merchant;

/// <summary>One line of the list: what, how far, and the one button.</summary>
public sealed record TodoItem(string Text, string? Detail, string Do, string Href);
