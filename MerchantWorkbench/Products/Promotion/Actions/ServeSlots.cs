using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.Promotion.Data.Paid;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>
/// Decides what a shopper is shown in the slots of a page, or in one slot. The decision is made in memory; what a winner leads to is asked for the
/// winners alone, and where one cannot be opened the decision is made again without it.
/// </summary>
/// <remarks>Refuses: request.forbidden for anybody but shoppers, request.invalid for what is no city, slots.not_found.</remarks>
internal sealed class ServeSlots(
    Reader reader, Snapshots snapshots, HeardImpressions heard, Purses purses, AudiencePeople people, Changes changes, CouponShelf coupons, LifeShelf posts,
    Seals seals, Clock clock)
{
    /// <summary>What the tokens are sealed for.</summary>
    public const string Seal = "promotion impression";

    /// <summary>
    /// Things that are gone until it gives up: then nothing is shown. Bids above the price that rest until no paid place is sold in this look.
    /// </summary>
    private const int MostGone = 20, MostResting = 40;

    private readonly Remembered<(long Placement, int Revision), Face> faces = new(changes) { Room = 20_000 };

    /// <summary>What is wanted.</summary>
    /// <param name="Page">All slots of a page, or null for one slot.</param>
    /// <param name="Slot">One slot's code, or null.</param>
    /// <param name="City">Where the shopper is just now; null for the city that was chosen, if one was.</param>
    /// <param name="IsSeen">
    /// It is drawn at once on a phone that is known, and so seen. A first call may be a machine's: it is shown and counts for nobody. Over the API the
    /// app tells what was seen.
    /// </param>
    public sealed record Request(ShopperPage? Page, string? Slot = null, string? City = null, bool IsSeen = false);

    /// <summary>Decides. Slots without anything to show are left out where a page is asked for.</summary>
    public async Task<Outcome<IReadOnlyList<ServedSlot>>> RunAsync(Caller shopper, Request ask, CancellationToken stop = default)
    {
        if (CityName.WhatIsWrong(ask.City) is { } wrong) return wrong;
        Snapshot snapshot = await snapshots.NowAsync(stop);
        if (ask.Slot is { } code && !snapshot.Booths.ContainsKey(code)) return PromotionRefusals.SlotNotFound;
        Booth[] booths = ask.Slot is null ? [.. snapshot.On(ask.Page!.Value).Where(booth => booth.Candidates.Count > 0)] : [snapshot.Booths[ask.Slot]];
        DateTimeOffset now = clock.Now;
        DateOnly day = Zone.Of(null).Day(now);
        bool byCity = ask.City is null && booths.Any(booth => booth.Slot.Terms.Cities.Count > 0);
        Outcome<Known> asked = await reader.RunAsync<Known>(shopper, PromotionPermissions.Look, async db => new Known(
            booths.Length == 0 ? [] : await ImpressionRows.SeenAsync(db, shopper.Holder!, day, stop),
            byCity ? await ShopperCity.OfAsync(db, shopper.Holder!, stop) : CityName.Tidy(ask.City)), stop);
        if (!asked.Is(out Known? known, out Refusal? no)) return no;
        List<ServedSlot> served = [];
        foreach (Booth booth in booths)
        {
            string slot = booth.Slot.Code;
            int before = known.Seen.GetValueOrDefault(slot) + heard.Count(shopper.Holder!, slot);
            var look = new Look(now, Chance.Between(0, int.MaxValue), known.City, before, []);
            (look, IReadOnlyList<(Pick Pick, Face Face)> winners) = await ChooseAsync(snapshot, slot, look, shopper.Holder!, day, stop);
            if (winners.Count == 0 && ask.Slot is null) continue;
            long decision = Ids.New(now);
            Impression[] impressions = [.. winners.Select(one => Of(snapshot.Edition, slot, decision, look, one.Pick, shopper.Holder!, day))];
            if (ask.IsSeen) heard.Hear(impressions);
            served.Add(new ServedSlot(slot, [.. impressions.Zip(winners, (one, winner) => Draw(one, winner.Face, booth.Slot.Terms))]) { Terms = booth.Slot });
        }
        return served;
    }

    private async Task<(Look Look, IReadOnlyList<(Pick, Face)> Winners)> ChooseAsync(
        Snapshot snapshot, string slot, Look look, string holder, DateOnly day, CancellationToken stop)
    {
        Booth booth = snapshot.Booths[slot];
        look = look with { Inside = await people.InsideAsync(booth, holder, stop) };
        while (look.Gone.Count < MostGone)
        {
            look = look with { Resting = await purses.RestingAsync(booth, look, stop) };
            SlotDecision decision = DecisionEngine.Decide(snapshot, slot, look);
            List<(Pick, Face)> winners = [];
            List<long> gone = [];
            foreach (Pick pick in decision.Chosen)
            {
                if (await OpenAsync(pick.Candidate, holder, day, stop) is { } face) winners.Add((pick, face));
                else gone.Add(pick.Candidate.Placement);
            }
            // Who makes the price must be one who could have been shown.
            if (decision.Runner is { } runner && await OpenAsync(runner, holder, day, stop) is null) gone.Add(runner.Placement);
            if (gone.Count == 0) return Kept(decision, look, winners);
            look = look with { Gone = [.. look.Gone, .. gone] };
        }
        return (look, []);
    }

    /// <summary>The look as it is kept with the impressions: of the bids that rest those alone that would have changed something.</summary>
    private static (Look, IReadOnlyList<(Pick, Face)>) Kept(SlotDecision decision, Look look, IReadOnlyList<(Pick Pick, Face)> winners)
    {
        long[] resting = [.. RestingAbove(decision, look)];
        return resting.Length <= MostResting ? (look with { Resting = resting }, winners)
            : (look with { Resting = [] }, [.. winners.Where(one => one.Pick.Price is null)]);
    }

    /// <summary>Bids not below the price whose money rested. Where the day is sold no bid would have changed anything.</summary>
    private static IEnumerable<long> RestingAbove(SlotDecision decision, Look look)
    {
        if (look.Resting.Count == 0 || decision.Alone is not null) yield break;
        Booth booth = decision.Booth;
        long price = Math.Max(decision.PerView, booth.Slot.Terms.Reserve);
        for (int at = booth.FirstBid; at < booth.All.Length && booth.All[at].Bid!.PerView >= price; at++)
            if (decision.Why(at) == Reason.Resting) yield return booth.All[at].Placement;
    }

    /// <summary>How it looks to this shopper today; null when what it leads to cannot be opened now.</summary>
    private async Task<Face?> OpenAsync(Candidate one, string holder, DateOnly day, CancellationToken stop)
    {
        Face? face = await faces.FindAsync((one.Placement, one.Revision), () => reader.RunAsync(db =>
            Face.ReadAsync(db, one.Placement, one.Revision, stop), stop));
        return face is not null && await BodyInPlace.OpenAsync(face.Merchant, face.Zone, face.Said, holder, day, coupons, posts, stop) is { } said
            ? face with { Said = said } : null;
    }

    /// <summary>What is known of a shopper: what was seen of each slot today, and the city where a slot asks for it.</summary>
    private sealed record Known(Dictionary<string, int> Seen, string? City);

    private static Impression Of(long edition, string slot, long decision, Look look, Pick pick, string holder, DateOnly day) => new()
    {
        Id = Ids.New(look.At), MerchantId = pick.Candidate.Merchant, PlacementId = pick.Candidate.Placement, Revision = pick.Candidate.Revision,
        DecisionId = decision, Slot = slot, Place = pick.Place, Holder = holder, Day = day, At = look.At, Edition = edition, Seed = look.Seed,
        City = look.City, SeenToday = look.SeenToday, Gone = Impression.Text(look.Gone), IsSmall = pick.Candidate.IsSmall,
        Resting = Impression.Text(look.Resting), Audience = Impression.Text(look.Inside), Price = pick.Price,
        PaidFor = pick.Price is null ? null : pick.Candidate.Bid?.Terms.For,
    };

    private ServedItem Draw(Impression one, Face face, SlotTerms terms) => new(
        seals.Close(Seal, one.Write()), face.Said.Title!, terms.Format.TextMost > 0 ? face.Said.Text : null, terms.Format.HasPicture ? face.Picture : null,
        face.Shop, face.Logo, face.Colour, face.Said.Kind, face.Href)
    {
        IsAd = one.Price is not null, Festival = face.Said.Festival,
        Alt = terms.Format.HasPicture && face.Picture is not null ? face.Said.Alt : null,
    };
}
