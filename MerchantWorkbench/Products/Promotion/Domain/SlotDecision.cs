namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>One decision: who is shown, and of everybody else why not.</summary>
/// <param name="Reasons">As many as there are candidates, in their order.</param>
public sealed record SlotDecision(Booth Booth, IReadOnlyList<Pick> Chosen, IReadOnlyList<Reason> Reasons)
{
    /// <summary>How many could have been shown.</summary>
    public int Eligible => Reasons.Count(reason => reason is Reason.Shown or Reason.Outscored or Reason.SmallTurn or Reason.SameShop);

    /// <summary>A candidate's place among those who could have been shown, by score alone; 0 for others.</summary>
    public int Rank(int index)
    {
        if (Reasons[index] is not (Reason.Shown or Reason.Outscored or Reason.SmallTurn or Reason.SameShop)) return 0;
        int rank = 1;
        for (int at = 0; at < Reasons.Count; at++)
            if (Booth.Candidates[at].Score > Booth.Candidates[index].Score
                && Reasons[at] is Reason.Shown or Reason.Outscored or Reason.SmallTurn or Reason.SameShop) rank++;
        return rank;
    }
}
