using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace MerchantWorkbench.Products.Promotion.Domain.Paid;

/// <summary>What each bought placement has spent, and by it whose money rests. Changed one by one while others look.</summary>
internal sealed class PurseTable
{
    private readonly ConcurrentDictionary<long, Box> boxes = new();

    /// <summary>The boxes of each booth that was looked at, in its order: no look searches for them.</summary>
    private readonly ConditionalWeakTable<Booth, Box?[]> byBooth = [];

    /// <summary>Confirmed money of one placement.</summary>
    /// <param name="Spent">Altogether, in thousandths.</param>
    /// <param name="Days">Of the last days what each spent.</param>
    public sealed record Standing(long Spent, IReadOnlyList<(DateOnly Day, long Spent)> Days)
    {
        /// <summary>The purse on a day, with what is owed beside.</summary>
        public Purse On(DateOnly day, long owed)
        {
            long today = 0;
            for (int at = 0; at < Days.Count; at++)
                if (Days[at].Day == day) today = Days[at].Spent;
            return new Purse(Spent + owed, today + owed);
        }
    }

    /// <summary>How it stands; null where no confirmed money is.</summary>
    public void Set(long placement, Standing? standing) => BoxOf(placement).Standing = standing;

    /// <summary>All others have no money any more.</summary>
    public void KeepOnly(IReadOnlySet<long> placements)
    {
        foreach ((long placement, Box box) in boxes)
            if (!placements.Contains(placement)) box.Standing = null;
    }

    /// <summary>Of one booth: whose money rests now.</summary>
    /// <param name="owed">What was shown of a placement and is not yet counted, in thousandths.</param>
    public HashSet<long> Resting(Booth booth, DateTimeOffset now, Func<long, long> owed)
    {
        Box?[] own = byBooth.GetValue(booth, one => [.. one.Candidates.Select(candidate => candidate.Bid is null ? null : BoxOf(candidate.Placement))]);
        HashSet<long> resting = [];
        WallClock clock = new(now);
        for (int at = 0; at < own.Length; at++)
        {
            if (own[at] is not { } box) continue;
            Candidate one = booth.Candidates[at];
            if (now < one.From || now >= one.Until) continue;
            DateTime local = clock.In(one.Bid!.Zone);
            if (box.Standing is not { } standing
                || Pacing.Rests(one.Bid.Terms, one.Bid.Week, standing.On(DateOnly.FromDateTime(local), owed(one.Placement)), local))
                resting.Add(one.Placement);
        }
        return resting;
    }

    private Box BoxOf(long placement) => boxes.GetOrAdd(placement, static _ => new Box());

    /// <summary>A placement's place in memory, the same in all booths it stands in.</summary>
    private sealed class Box
    {
        public volatile Standing? Standing;
    }
}
