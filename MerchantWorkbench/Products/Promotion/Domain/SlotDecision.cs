namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>One decision: who is shown, and of everybody else, when asked, why not.</summary>
public sealed class SlotDecision
{
    private readonly Eligibility eligibility;
    private Reason[]? reasons;

    internal SlotDecision(Booth booth, Eligibility eligibility, IReadOnlyList<Pick> chosen) =>
        (Booth, this.eligibility, Chosen) = (booth, eligibility, chosen);

    /// <summary>The slot and who stood in it.</summary>
    public Booth Booth { get; }

    /// <summary>Who is shown: the free places first, then the paid ones.</summary>
    public IReadOnlyList<Pick> Chosen { get; }

    /// <summary>The best bid that got no paid place and so made the price; null where none did.</summary>
    public Candidate? Runner { get; init; }

    /// <summary>What a view costs each that has a paid place, in thousandths.</summary>
    public long PerView { get; init; }

    /// <summary>As many as there are candidates, in their order.</summary>
    public IReadOnlyList<Reason> Reasons => reasons ??= [.. Enumerable.Range(0, Booth.All.Length).Select(Why)];

    /// <summary>How many could have been shown.</summary>
    public int Eligible => Reasons.Count(CouldBeShown);

    /// <summary>Who has bought this day and can be shown; null where nobody has.</summary>
    internal Candidate? Alone { get; init; }

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

    /// <summary>What became of one candidate.</summary>
    internal Reason Why(int at)
    {
        if (eligibility.WhyNot(at) is { } own) return own;
        Candidate one = Booth.All[at];
        if (Chosen.Any(pick => ReferenceEquals(pick.Candidate, one))) return Reason.Shown;
        if (ReferenceEquals(one, Alone)) return Reason.SeenEnough;
        return one.IsAlone || (one.Bid is not null && Alone is not null) ? Reason.DayTaken
            : Chosen.Any(pick => pick.Candidate.Merchant == one.Merchant && (one.Bid is not null || pick.Price is null)) ? Reason.SameShop
            : one.Bid is not null ? Reason.Outbid
            : Chosen.LastOrDefault(pick => pick.Price is null) is { IsSmallTurn: true } last && one.Score > last.Candidate.Score ? Reason.SmallTurn
            : Reason.Outscored;
    }

    private static bool IsAhead(Candidate other, Candidate one) =>
        !one.IsAlone && (one.Bid is null ? other is { Bid: null, IsAlone: false } && other.Score > one.Score : other.Bid?.PerView > one.Bid.PerView);

    private static bool CouldBeShown(Reason reason) => reason is Reason.Shown or Reason.Outscored or Reason.SmallTurn or Reason.SameShop or Reason.Outbid;
}
