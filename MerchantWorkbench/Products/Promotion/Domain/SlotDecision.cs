namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>One decision: who is shown, and of everybody else why not.</summary>
/// <param name="Reasons">As many as there are candidates, in their order.</param>
public sealed record SlotDecision(Booth Booth, IReadOnlyList<Pick> Chosen, IReadOnlyList<Reason> Reasons)
{
    /// <summary>The best bid that got no paid place and so made the price; null where none did.</summary>
    public Candidate? Runner { get; init; }

    /// <summary>What a view costs each that has a paid place, in thousandths.</summary>
    public long PerView { get; init; }

    /// <summary>How many could have been shown.</summary>
    public int Eligible => Reasons.Count(CouldBeShown);

    /// <summary>A candidate's place among those who could have been shown, by score alone, or by bid among the bought ones; 0 for others.</summary>
    public int Rank(int index)
    {
        if (!CouldBeShown(Reasons[index])) return 0;
        Candidate one = Booth.Candidates[index];
        int rank = 1;
        for (int at = 0; at < Reasons.Count; at++)
            if (CouldBeShown(Reasons[at]) && IsAhead(Booth.Candidates[at], one)) rank++;
        return rank;
    }

    private static bool IsAhead(Candidate other, Candidate one) =>
        !one.IsAlone && (one.Bid is null ? other is { Bid: null, IsAlone: false } && other.Score > one.Score : other.Bid?.PerView > one.Bid.PerView);

    private static bool CouldBeShown(Reason reason) => reason is Reason.Shown or Reason.Outscored or Reason.SmallTurn or Reason.SameShop or Reason.Outbid;
}
