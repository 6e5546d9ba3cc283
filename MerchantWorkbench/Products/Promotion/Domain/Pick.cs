namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>What was chosen for one place of a view.</summary>
/// <param name="Place">From 0; paid places stand behind the free ones.</param>
/// <param name="IsSmallTurn">The place belonged to the smaller shops.</param>
public sealed record Pick(Candidate Candidate, int Place, bool IsSmallTurn)
{
    /// <summary>What its view, or its click, costs in thousandths of a fen or point; null in a free place.</summary>
    public long? Price { get; init; }
}
