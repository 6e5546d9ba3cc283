using MerchantWorkbench.Products.Promotion.Domain.Audiences;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>A slot with everything that competes in it, the free ones first, the highest score
/// first, then the oldest; then the bought ones, the highest bid for a view first.</summary>
public sealed record Booth(Slot Slot, IReadOnlyList<Candidate> Candidates)
{
    private BoothAims? aims;

    /// <summary>Puts candidates into their order.</summary>
    public static Booth Of(Slot slot, IEnumerable<Candidate> candidates) => new(
        slot, [.. candidates.OrderBy(one => one.Bid is not null).ThenByDescending(one => one.Bid?.PerView ?? one.Score).ThenBy(one => one.Placement)]);

    /// <summary>The same with other scores, and another share for small shops: what a policy would have made of it.</summary>
    public Booth With(Func<long, int> score, int? smallShare) => Of(
        smallShare is { } share ? Slot with { Terms = Slot.Terms with { SmallShare = share } } : Slot,
        Candidates.Select(one => one with { Score = score(one.Merchant) }));

    /// <summary>The same, for those who look at all of them.</summary>
    internal Candidate[] All { get; } = [.. Candidates];

    /// <summary>The bids begin here.</summary>
    internal int FirstBid { get; } = Candidates.Count(one => one.Bid is null);

    /// <summary>Where those stand that bought their days.</summary>
    internal int[] Alone { get; } = [.. Enumerable.Range(0, Candidates.Count).Where(at => Candidates[at].IsAlone)];

    /// <summary>Of each candidate which audience of the booth's is its own, from 0; -1 for none.</summary>
    internal int[] AimOf { get; } = AimsOf(Candidates);

    /// <summary>How many of them are bought.</summary>
    public int Bought => All.Length - FirstBid;

    /// <summary>How many of them are meant for an audience.</summary>
    public int Aimed { get; } = Candidates.Count(one => one.IsAimed);

    /// <summary>These audiences, to look people up in; made when first asked for.</summary>
    internal BoothAims Aims => aims ??= new BoothAims(Candidates);

    private static int[] AimsOf(IReadOnlyList<Candidate> candidates)
    {
        int next = 0;
        return [.. candidates.Select(one => one.IsAimed ? next++ : -1)];
    }
}
