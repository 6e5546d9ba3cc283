namespace MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

/// <summary>One item of a list.</summary>
public sealed record ListItem(IReadOnlyList<TextRun>? Runs);
