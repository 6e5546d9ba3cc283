namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>What was chosen for one place of a view.</summary>
/// <param name="Place">From 0.</param>
/// <param name="IsSmallTurn">The place belonged to the smaller shops.</param>
public sealed record Pick(Candidate Candidate, int Place, bool IsSmallTurn);
