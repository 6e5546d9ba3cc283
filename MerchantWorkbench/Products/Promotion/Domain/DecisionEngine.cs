using MerchantWorkbench.Products.Promotion.Domain.Paid;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>
/// Who is shown in a slot. Pure: the same snapshot and the same look give the same decision, which is what a receipt is. The candidates stand in their order,
/// so it looks no further than to those who fill the places and the one who makes the price; why the others are not shown is said when somebody asks.
/// </summary>
/// <remarks>
/// Merit decides: the highest score has the place. Of a hundred places so many as the slot says are the smaller shops' (seed row M070), drawn from the
/// seed; where none of them is there, merit decides these too. Equal scores are drawn. Paid places stand beside these: the highest bids have them and pay
/// <see cref="SecondPrice"/>; a shop that is shown for nothing is not sold a second place. Where somebody bought
/// the day, the paid places are theirs and no bid counts.
/// </remarks>
public static class DecisionEngine
{
    /// <summary>Decides. A slot the snapshot does not know is a bug of the caller's.</summary>
    public static SlotDecision Decide(Snapshot snapshot, string slot, Look look)
    {
        Booth booth = snapshot.Booths[slot];
        SlotTerms terms = booth.Slot.Terms;
        Eligibility eligibility = new(booth, look);
        List<Pick> free = [];
        int room = Math.Min(terms.PerView, terms.PerShopperDay - look.SeenToday);
        for (int place = 0; place < room; place++)
        {
            bool isSmallTurn = Draw(look.Seed, place) % 100 < (ulong)terms.SmallShare;
            int best = isSmallTurn ? Best(booth, eligibility, free, look.Seed, smallOnly: true) : -1;
            isSmallTurn = best >= 0;
            if (best < 0) best = Best(booth, eligibility, free, look.Seed, smallOnly: false);
            if (best < 0) break;
            free.Add(new Pick(booth.All[best], place, isSmallTurn));
        }
        foreach (int at in booth.Alone)
            if (eligibility.WhyNot(at) is null) return SellDay(booth, look, eligibility, free, booth.All[at]);
        return Sell(booth, look, eligibility, free);
    }

    /// <summary>The paid places: as many as the slot has and the shopper's day allows, behind the free ones.</summary>
    private static SlotDecision Sell(Booth booth, Look look, Eligibility eligibility, List<Pick> free)
    {
        SlotTerms terms = booth.Slot.Terms;
        int room = Math.Max(0, Math.Min(terms.PaidPlaces, terms.PerShopperDay - look.SeenToday - free.Count));
        List<Candidate> best = [];
        // One more than there are places: the first that gets none makes the price.
        while (best.Count <= room && BestBid(booth, eligibility, free, best, look.Seed) is { } one) best.Add(one);
        (int winners, long perView) = SecondPrice.Of([.. best.Select(one => one.Bid!.PerView)], room, terms.Reserve);
        IEnumerable<Pick> sold = best.Take(winners)
            .Select((one, place) => new Pick(one, terms.PerView + place, IsSmallTurn: false) { Price = one.Bid!.Price(perView) });
        return new SlotDecision(booth, eligibility, [.. free, .. sold]) { PerView = perView, Runner = best.Count > winners ? best[winners] : null };
    }

    /// <summary>One has the paid places of the day; its views cost nothing more, and no bid is sold one.</summary>
    private static SlotDecision SellDay(Booth booth, Look look, Eligibility eligibility, List<Pick> free, Candidate alone)
    {
        bool hasRoom = booth.Slot.Terms.PerShopperDay > look.SeenToday + free.Count;
        Pick day = new(alone, booth.Slot.Terms.PerView, IsSmallTurn: false) { Price = 0 };
        return new SlotDecision(booth, eligibility, hasRoom ? [.. free, day] : free) { Alone = alone };
    }

    /// <summary>The best of those still in the running: the first, or of its equals the one that is drawn. One view shows a shop once.</summary>
    private static int Best(Booth booth, Eligibility eligibility, List<Pick> chosen, int seed, bool smallOnly)
    {
        int best = -1;
        ulong luck = 0;
        for (int at = 0; at < booth.FirstBid; at++)
        {
            Candidate one = booth.All[at];
            if (best >= 0 && one.Score < booth.All[best].Score) break;
            if (one.IsAlone || (smallOnly && !one.IsSmall) || Has(chosen, one.Merchant) || eligibility.WhyNot(at) is not null) continue;
            ulong drawn = Draw(seed, one.Placement);
            if (best < 0 || drawn > luck) (best, luck) = (at, drawn);
        }
        return best;
    }

    /// <summary>The highest bid still in the running; equals are drawn.</summary>
    private static Candidate? BestBid(Booth booth, Eligibility eligibility, List<Pick> free, List<Candidate> sold, int seed)
    {
        Candidate? best = null;
        ulong luck = 0;
        for (int at = booth.FirstBid; at < booth.All.Length; at++)
        {
            Candidate one = booth.All[at];
            if (one.Bid!.PerView < best?.Bid!.PerView) break;
            if (Has(free, one.Merchant) || Has(sold, one.Merchant) || eligibility.WhyNot(at) is not null) continue;
            ulong drawn = Draw(seed, one.Placement);
            if (best is null || drawn > luck) (best, luck) = (one, drawn);
        }
        return best;
    }

    private static bool Has(List<Pick> chosen, long merchant)
    {
        foreach (Pick pick in chosen)
            if (pick.Candidate.Merchant == merchant) return true;
        return false;
    }

    private static bool Has(List<Candidate> sold, long merchant)
    {
        foreach (Candidate one in sold)
            if (one.Merchant == merchant) return true;
        return false;
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
