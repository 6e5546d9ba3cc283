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

    /// <summary>
    /// Of one booth: whose money rests in a look, of those whose bids could have a place or make the price. The rest of the bids, behind those of as many
    /// shops as there are places of either kind and one more, are not asked.
    /// </summary>
    /// <param name="look">With the audiences the shopper is in, and what could not be opened.</param>
    /// <param name="owed">What was shown of a placement and is not yet counted, in thousandths.</param>
    public HashSet<long> Resting(Booth booth, Look look, Func<long, long> owed)
    {
        DateTimeOffset now = look.At;
        int enough = booth.Slot.Terms.PaidPlaces + booth.Slot.Terms.PerView + 1 + look.Gone.Count;
        long last = 0;
        HashSet<long> shops = [];
        Box?[] own = byBooth.GetValue(booth, one => [.. one.Candidates.Select(candidate => candidate.Bid is null ? null : BoxOf(candidate.Placement))]);
        HashSet<long> resting = [];
        WallClock clock = new(now);
        for (int at = booth.FirstBid; at < own.Length; at++)
        {
            Candidate one = booth.All[at];
            // Equal bids are drawn, so all of them are asked.
            if (shops.Count >= enough && one.Bid!.PerView < last) break;
            bool isMeant = booth.AimOf[at] is not (>= 0 and int aim) || look.IsInside(aim);
            if (own[at] is not { } box || !isMeant || one.Bar is not null || now < one.From || now >= one.Until || !one.Bid!.IsOn(clock)) continue;
            DateTime local = clock.In(one.Bid!.Zone);
            if (box.Standing is not { } standing
                || Pacing.Rests(one.Bid.Terms, one.Bid.Week, standing.On(DateOnly.FromDateTime(local), owed(one.Placement)), local))
                resting.Add(one.Placement);
            else if (shops.Add(one.Merchant)) last = one.Bid.PerView;
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
