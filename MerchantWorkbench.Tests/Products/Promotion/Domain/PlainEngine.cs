using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Paid;

namespace MerchantWorkbench.Tests.Products.Promotion.Domain;

/// <summary>The decision as it is defined: everybody is looked at for every place. What the engine must agree with, however it goes about it.</summary>
internal static class PlainEngine
{
    /// <summary>Decides. A slot the snapshot does not know is a bug of the caller's.</summary>
    public static Decided Decide(Snapshot snapshot, string slot, Look look)
    {
        Booth booth = snapshot.Booths[slot];
        Candidate[] candidates = booth.All;
        var reasons = new Reason[candidates.Length];
        Reason? bar = Bar(booth.Slot.Terms, look);
        WallClock clock = new(look.At);
        for (int at = 0, aim = 0; at < reasons.Length; at++)
        {
            Candidate one = candidates[at];
            bool isMeant = !one.IsAimed || look.IsInside(aim++);
            reasons[at] = bar ?? WhyNot(one, look) ?? (one.IsFree ? Reason.Outscored : WhyNotSold(one, booth.Slot.Terms, look, isMeant, clock));
        }
        List<Pick> chosen = [];
        int room = Math.Min(booth.Slot.Terms.PerView, booth.Slot.Terms.PerShopperDay - look.SeenToday);
        for (int place = 0; place < room; place++)
        {
            bool isSmallTurn = Draw(look.Seed, place) % 100 < (ulong)booth.Slot.Terms.SmallShare;
            int best = isSmallTurn ? Best(candidates, reasons, look.Seed, smallOnly: true) : -1;
            isSmallTurn = best >= 0;
            if (best < 0) best = Best(candidates, reasons, look.Seed, smallOnly: false);
            if (best < 0) break;
            Take(candidates, reasons, best, isSmallTurn);
            chosen.Add(new Pick(candidates[best], place, isSmallTurn));
        }
        return Sell(booth, look, reasons, chosen);
    }

    public sealed record Decided(IReadOnlyList<Pick> Chosen, IReadOnlyList<Reason> Reasons, long PerView, Candidate? Runner);

    /// <summary>The paid places: as many as the slot has and the shopper's day allows, behind the free ones.</summary>
    private static Decided Sell(Booth booth, Look look, Reason[] reasons, List<Pick> chosen)
    {
        Candidate[] candidates = booth.All;
        SlotTerms terms = booth.Slot.Terms;
        if (Alone(candidates, reasons) is { } alone) return SellDay(booth, look, reasons, chosen, alone);
        foreach (Pick free in chosen) SetAside(candidates, reasons, free.Candidate.Merchant);
        int room = Math.Max(0, Math.Min(terms.PaidPlaces, terms.PerShopperDay - look.SeenToday - chosen.Count));
        List<int> best = [];
        // One more than there are places: the first that gets none makes the price.
        while (best.Count <= room && BestBid(candidates, reasons, look.Seed) is >= 0 and int at)
        {
            if (best.Count < room) SetAside(candidates, reasons, candidates[at].Merchant);
            best.Add(at);
        }
        (int winners, long perView) = SecondPrice.Of([.. best.Select(at => candidates[at].Bid!.PerView)], room, terms.Reserve);
        for (int place = 0; place < best.Count; place++)
        {
            Candidate one = candidates[best[place]];
            reasons[best[place]] = place < winners ? Reason.Shown : Reason.Outbid;
            if (place < winners) chosen.Add(new Pick(one, terms.PerView + place, IsSmallTurn: false) { Price = one.Bid!.Price(perView) });
        }
        return new Decided(chosen, reasons, perView, best.Count > winners ? candidates[best[winners]] : null);
    }

    /// <summary>Who has bought this day and can be shown; null where nobody has.</summary>
    private static int? Alone(Candidate[] candidates, Reason[] reasons)
    {
        for (int at = 0; at < reasons.Length; at++)
            if (candidates[at].IsAlone && reasons[at] == Reason.DayTaken) return at;
        return null;
    }

    /// <summary>One has the paid places of the day; its views cost nothing more, and no bid is sold one.</summary>
    private static Decided SellDay(Booth booth, Look look, Reason[] reasons, List<Pick> chosen, int alone)
    {
        for (int at = 0; at < reasons.Length; at++)
            if (reasons[at] == Reason.Outbid) reasons[at] = Reason.DayTaken;
        bool hasRoom = booth.Slot.Terms.PerShopperDay > look.SeenToday + chosen.Count;
        reasons[alone] = hasRoom ? Reason.Shown : Reason.SeenEnough;
        if (hasRoom) chosen.Add(new Pick(booth.All[alone], booth.Slot.Terms.PerView, IsSmallTurn: false) { Price = 0 });
        return new Decided(chosen, reasons, 0, null);
    }

    /// <summary>The highest bid still in the running; equals are drawn.</summary>
    private static int BestBid(Candidate[] candidates, Reason[] reasons, int seed)
    {
        int best = -1;
        ulong luck = 0;
        for (int at = 0; at < reasons.Length; at++)
        {
            if (reasons[at] != Reason.Outbid) continue;
            if (best >= 0 && candidates[at].Bid!.PerView < candidates[best].Bid!.PerView) break;
            ulong drawn = Draw(seed, candidates[at].Placement);
            if (best < 0 || drawn > luck) (best, luck) = (at, drawn);
        }
        return best;
    }

    private static void SetAside(Candidate[] candidates, Reason[] reasons, long merchant)
    {
        for (int at = 0; at < reasons.Length; at++)
            if (reasons[at] == Reason.Outbid && candidates[at].Merchant == merchant) reasons[at] = Reason.SameShop;
    }

    /// <summary>What keeps everybody out of this look.</summary>
    private static Reason? Bar(SlotTerms terms, Look look) =>
        terms.Maturity == Maturity.Closed ? Reason.SlotClosed
        : terms.Cities.Count > 0 && (look.City is null || !terms.Cities.Contains(look.City)) ? Reason.OtherCity
        : look.SeenToday >= terms.PerShopperDay ? Reason.SeenEnough
        : null;

    private static Reason? WhyNot(Candidate one, Look look) =>
        one.Bar ?? (look.At < one.From ? Reason.NotYet : look.At >= one.Until ? Reason.Over : look.Gone.Contains(one.Placement) ? Reason.Gone : null);

    /// <summary>Of a bought one: why it is no bid here and now, else that it is one; or that it has the day.</summary>
    private static Reason WhyNotSold(Candidate one, SlotTerms terms, Look look, bool isMeant, WallClock clock) =>
        one.Bid is not { } bid ? Reason.DayTaken
        : !isMeant ? Reason.OtherAudience
        : !bid.IsOn(clock) ? Reason.OffHours
        : look.Resting.Count > 0 && look.Resting.Contains(one.Placement) ? Reason.Resting
        : bid.PerView < terms.Reserve ? Reason.UnderReserve
        : Reason.Outbid;

    /// <summary>The best of those still in the running. They stand by score, so the first and its equals are enough.</summary>
    private static int Best(Candidate[] candidates, Reason[] reasons, int seed, bool smallOnly)
    {
        int best = -1;
        ulong luck = 0;
        for (int at = 0; at < reasons.Length; at++)
        {
            if (best >= 0 && candidates[at].Score < candidates[best].Score) break;
            if (reasons[at] is not (Reason.Outscored or Reason.SmallTurn) || (smallOnly && !candidates[at].IsSmall)) continue;
            ulong drawn = Draw(seed, candidates[at].Placement);
            if (best >= 0 && drawn <= luck) continue;
            (best, luck) = (at, drawn);
        }
        return best;
    }

    /// <summary>One view shows a shop once. Who had more merit than the one whose turn it was lost to the turn, not to the score.</summary>
    private static void Take(Candidate[] candidates, Reason[] reasons, int best, bool isSmallTurn)
    {
        Candidate winner = candidates[best];
        for (int at = 0; at < reasons.Length; at++)
        {
            if (reasons[at] is not (Reason.Outscored or Reason.SmallTurn)) continue;
            if (candidates[at].Merchant == winner.Merchant) reasons[at] = Reason.SameShop;
            else if (isSmallTurn && candidates[at].Score > winner.Score) reasons[at] = Reason.SmallTurn;
            else reasons[at] = Reason.Outscored;
        }
        reasons[best] = Reason.Shown;
    }

    /// <summary>The splitmix64 generator's mixing: even, cheap, and the same on every machine.</summary>
    private static ulong Draw(int seed, long what)
    {
        ulong mixed = unchecked(((ulong)(uint)seed * 0x9E3779B97F4A7C15UL) + (ulong)what + 0x9E3779B97F4A7C15UL);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return mixed ^ (mixed >> 31);
    }
}
