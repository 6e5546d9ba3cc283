namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>A slot with everything that competes in it, the free ones first, the highest score
/// first, then the oldest; then the bought ones, the highest bid for a view first.</summary>
public sealed record Booth(Slot Slot, IReadOnlyList<Candidate> Candidates)
{
    /// <summary>The same, for those who look at all of them.</summary>
    internal Candidate[] All { get; } = [.. Candidates];

    /// <summary>How many of them are bought.</summary>
    public int Bought { get; } = Candidates.Count(one => one.Bid is not null);

    /// <summary>How many of them are meant for an audience.</summary>
    public int Aimed { get; } = Candidates.Count(one => one.IsAimed);
}
