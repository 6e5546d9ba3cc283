namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Editor;

/// <summary>Something laid over a stretch of a plain text.</summary>
/// <param name="From">The first letter, counted in UTF-16 units as a browser counts its selection.</param>
/// <param name="Until">The first letter behind it.</param>
/// <param name="Link">Where a link leads.</param>
public sealed record Mark(int From, int Until, MarkKind Kind, string? Link = null);
