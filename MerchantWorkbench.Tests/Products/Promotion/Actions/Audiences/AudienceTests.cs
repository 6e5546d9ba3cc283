using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Actions.Audiences;
using MerchantWorkbench.Products.Promotion.Actions.Cities;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Audiences;
using MerchantWorkbench.Products.ShopPage.Actions;
using MerchantWorkbench.Products.ShopPage.Data;
using MerchantWorkbench.Tests.Products.Promotion.Actions.Paid;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.Promotion.Actions.Audiences;

/// <summary>Who is meant: counted as the tables say, told roughly, never too few, and served to those people alone.</summary>
public abstract class AudienceTests(Engine engine) : PaidTest(engine)
{
    private const int Seed = 20261128, Floor = 20, Stranger = 900;

    [Fact]
    public async Task A_hundred_random_expressions_count_and_contain_exactly_whom_the_tables_say()
    {
        Random random = new(Seed);
        await PeopleAsync(random);
        World.Time.Pass(TimeSpan.FromMinutes(2));
        DateTimeOffset now = World.Time.Now;
        KnownPeople known = await World.Get<MerchantWorkbench.Products.Promotion.AudiencePeople>().NowAsync();
        int equal = 0;
        for (int round = 0; round < 100; round++)
        {
            AudienceTag[] tags = [.. Enum.GetValues<AudienceTag>().OrderBy(_ => random.Next()).Take(random.Next(1, 6))];
            AudienceTerms terms = new([.. tags.Where((_, at) => at % 2 == round % 2)], [.. tags.Where((_, at) => at % 2 != round % 2)])
            { City = random.Next(3) == 0 ? "杭州" : null };
            long merchant = random.Next(2) == 0 ? Noodles.Id : Pets.Id;
            List<string> expected = await World.InTablesAsync(db => Meant(db, terms, merchant, now).ToListAsync());
            Assert.Equal((round, expected.Count), (round, known.Meant(terms, merchant).Count));
            Booth booth = Booth(terms, merchant);
            HashSet<string> inside = [.. expected];
            for (int shopper = 1; shopper <= 40; shopper++)
                Assert.Equal(inside.Contains(Shopper(shopper).Holder!), new Look(now, 1, null, 0, [])
                { Inside = known.Inside(booth, Shopper(shopper).Holder!) }.IsInside(0));
            equal++;
        }
        Figure.Report("promotion.audience.expressions", equal, "of 100", floor: 100, goal: 100, seed: Seed);
    }

    [Fact]
    public async Task Its_people_alone_are_shown_it_and_the_receipt_of_another_look_says_why_not()
    {
        await FloorIsAsync(Floor);
        await FollowersAsync(Floor + 3);
        AudienceCount count = Ok(await CountAsync(new AudienceTerms([AudienceTag.Follows])));
        Assert.Equal((true, Floor, Floor), (count.IsEnough, count.Floor, count.AtLeast));
        PlacementSheet ad = await BoughtAsync(Aimed(new AudienceTerms([AudienceTag.Follows])));
        await RunningAsync(Body("来洗澡"), Pets);
        Assert.Contains(await ShownAsync(1), item => item.IsAd);
        Assert.DoesNotContain(await ShownAsync(Stranger), item => item.IsAd);
        await KeepAsync();
        List<Impression> all = await ImpressionsAsync();
        Impression other = all.Single(row => row.Holder == Shopper(Stranger).Holder);
        Receipt receipt = Ok(await World.Get<FindReceipt>().RunAsync(Noodles.Key, other.DecisionId));
        Assert.True(receipt.Agrees);
        Assert.Equal(Reason.OtherAudience, receipt.Lines.Single(line => line.IsMine).Reason);
        Impression sold = all.Single(row => row.PlacementId == Id(ad.Id));
        Assert.True(Ok(await World.Get<FindReceipt>().RunAsync(Noodles.Key, sold.DecisionId)).Agrees);

        // Who leaves is out of it a minute later, whatever was shown before.
        Ok(await World.Get<UnfollowAccount>().RunAsync(Shopper(1), Noodles.Id));
        World.Time.Pass(TimeSpan.FromMinutes(2));
        Assert.DoesNotContain(await ShownAsync(1), item => item.IsAd);
        Assert.True(Ok(await World.Get<FindReceipt>().RunAsync(Noodles.Key, sold.DecisionId)).Agrees);
    }

    [Fact]
    public async Task Too_few_people_are_refused_with_the_number_when_it_is_handed_in_and_when_it_is_approved()
    {
        await FollowersAsync(Floor + 1);
        AudienceTerms follows = new([AudienceTag.Follows]);
        Assert.Equal((false, AudienceRules.FirstFloor, null), Counted(Ok(await CountAsync(follows))));
        PlacementSheet draft = await DraftedPlacementAsync(Aimed(follows));
        Assert.Equal([1_000, 0], Refused("promotion.audience_too_small", await ReserveAsync(draft)).Facts);
        await FloorIsAsync(Floor);
        Ok(await ReserveAsync(draft));
        PlacementSheet waiting = Ok(await ConfirmAsync(draft));
        for (int who = 1; who <= 2; who++) Ok(await World.Get<UnfollowAccount>().RunAsync(Shopper(who), Noodles.Id));
        World.Time.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal("promotion.audience_too_small", (await DecidePlacementAsync(waiting, Verdict.Approve))?.Code);
        Refused("promotion.audience_too_small", await ReserveAsync(await DraftedPlacementAsync(Aimed(follows))));
        Assert.Equal("placements.audience_both", Assert.Single(Refused("request.invalid",
            await World.Get<DraftPlacement>().RunAsync(Noodles.Key, Aimed(new([AudienceTag.Used], [AudienceTag.Used])))).Fields).Code);
        Assert.Null((await DraftedPlacementAsync(Aimed(new AudienceTerms([], [])))).Paid!.Audience);
    }

    [Fact]
    public async Task A_floor_that_is_raised_between_quote_and_hand_in_is_refused_at_hand_in_with_the_money_still_the_quotes()
    {
        await FollowersAsync(Floor + 1);
        await FloorIsAsync(Floor);
        PlacementSheet draft = await DraftedPlacementAsync(Aimed(new AudienceTerms([AudienceTag.Follows])));
        Ok(await ReserveAsync(draft));
        Ok(await World.Get<SaveFloor>().RunAsync(Admin, 2, Floor * 2));
        Assert.Equal([Floor * 2, 0], Refused("promotion.audience_too_small", await ConfirmAsync(draft)).Facts);
        PlacementSheet still = await SheetAsync(draft);
        Assert.Equal((PlacementState.Draft, false), (still.State, still.Spending!.IsConfirmed));
        Ok(await World.Get<SaveFloor>().RunAsync(Admin, 3, Floor));
        Assert.Equal(PlacementState.InReview, Ok(await ConfirmAsync(draft)).State);
    }

    [Fact]
    public async Task A_city_is_an_audience_with_the_same_floor_and_who_takes_it_back_is_out_of_it_a_minute_later()
    {
        await FloorIsAsync(Floor);
        AudienceTerms here = new() { City = "杭州市" };
        for (int who = 1; who < Floor; who++) Ok(await World.Get<ChooseCity>().RunAsync(Shopper(who), "杭州"));
        Refused("promotion.audience_too_small", await ReserveAsync(await DraftedPlacementAsync(Aimed(here))));
        Ok(await World.Get<ChooseCity>().RunAsync(Shopper(Floor), "杭州"));
        World.Time.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal("杭州", (await BoughtAsync(Aimed(here))).Paid!.Audience!.City);
        Assert.Contains(await ShownAsync(1), item => item.IsAd);
        Assert.Empty(await ShownAsync(Stranger));
        Ok(await World.Get<ChooseCity>().RunAsync(Shopper(1), null));
        World.Time.Pass(TimeSpan.FromMinutes(2));
        Assert.Empty(await ShownAsync(1));
        Assert.Equal("/paid/audience/city", Assert.Single(Refused("request.invalid", await World.Get<DraftPlacement>().RunAsync(
            Noodles.Key, Aimed(new() { City = new string('城', 21) }))).Fields).Pointer);
    }

    [Fact]
    public async Task The_floor_is_policy_with_versions_that_an_administrator_alone_changes()
    {
        FloorSheet first = Ok(await World.Get<ReadFloor>().RunAsync(Reviewer));
        Assert.Equal((1, AudienceRules.FirstFloor), (first.Version, first.Least));
        Refused("request.forbidden", await World.Get<SaveFloor>().RunAsync(Reviewer, 1, 50));
        Assert.Equal(2, Ok(await World.Get<SaveFloor>().RunAsync(Admin, 1, 50)).Version);
        Assert.Equal(2, Ok(await World.Get<SaveFloor>().RunAsync(Admin, 2, 50)).Version);
        Refused("promotion.floor_changed_meanwhile", await World.Get<SaveFloor>().RunAsync(Admin, 1, 60));
        Refused("request.invalid", await World.Get<SaveFloor>().RunAsync(Admin, 2, 1));
    }

    private static (bool, int, int?) Counted(AudienceCount count) => (count.IsEnough, count.Floor, count.AtLeast);

    private Task<Outcome<AudienceCount>> CountAsync(AudienceTerms terms) => World.Get<CountAudience>().RunAsync(Noodles.Key, terms);

    private PlacementBody Aimed(AudienceTerms terms)
    {
        PlacementBody offer = Offer();
        return offer with { Paid = offer.Paid! with { Audience = terms } };
    }

    private async Task FloorIsAsync(int least) => Ok(await World.Get<SaveFloor>().RunAsync(Admin, 1, least));

    private async Task FollowersAsync(int many)
    {
        for (int who = 1; who <= many; who++) Ok(await World.Get<FollowAccount>().RunAsync(Shopper(who), Noodles.Id));
    }

    /// <summary>Forty who followed, took and used at both shops, then and now.</summary>
    private async Task PeopleAsync(Random random)
    {
        CouponSheet coupon = await OutAsync();
        for (int who = 1; who <= 40; who++)
        {
            if (random.Next(2) == 0) Ok(await World.Get<FollowAccount>().RunAsync(Shopper(who), random.Next(2) == 0 ? Noodles.Id : Pets.Id));
            if (random.Next(2) == 0) Ok(await World.Get<FavouriteShop>().RunAsync(Shopper(who), random.Next(2) == 0 ? Noodles.Id : Pets.Id, keep: true));
            if (random.Next(4) > 0) Ok(await World.Get<ChooseCity>().RunAsync(Shopper(who), random.Next(2) == 0 ? "杭州市" : "成都"));
            if (random.Next(3) == 0) continue;
            PieceSheet piece = Ok(await ClaimByPhoneAsync(coupon, who));
            long id = Id(piece.Id);
            int ago = random.Next(0, 120);
            DateTimeOffset claimed = World.Time.Now.AddDays(-ago), at = claimed.AddDays(random.Next(0, Math.Min(ago, 30) + 1));
            RedeemPiece.Receipt? used = random.Next(2) == 0 ? Ok(await RedeemAsync(piece.Code, 50_00)) : null;
            if (used is not null && random.Next(5) == 0) Ok(await ReverseAsync(used));
            await World.InTablesAsync(async db =>
            {
                await db.Pieces.Where(row => row.Id == id).ExecuteUpdateAsync(set =>
                    set.SetProperty(row => row.ClaimedAt, claimed).SetProperty(row => row.ValidFrom, claimed));
                return await db.Redemptions.Where(row => row.PieceId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.At, at));
            });
        }
    }

    /// <summary>The same by SQL: holders of whom each wanted tag is true and none of the others.</summary>
    private static IQueryable<string> Meant(WorkbenchDb db, AudienceTerms terms, long merchant, DateTimeOffset now)
    {
        IQueryable<string> people = db.Pieces.Where(row => !row.IsTest).Select(row => row.Holder).Union(db.Follows.Select(row => row.Holder))
            .Union(db.Favourites.Select(row => row.Holder)).Union(db.ShopperCities.Select(row => row.Holder));
        if (terms.City is { } city)
        {
            IQueryable<string> there = db.ShopperCities.Where(row => row.City == city).Select(row => row.Holder);
            people = people.Where(who => there.Contains(who));
        }
        foreach (AudienceTag tag in terms.All ?? []) people = people.Where(who => Tagged(db, tag, merchant, now).Contains(who));
        foreach (AudienceTag tag in terms.None ?? []) people = people.Where(who => !Tagged(db, tag, merchant, now).Contains(who));
        return people;
    }

    private static IQueryable<string> Tagged(WorkbenchDb db, AudienceTag tag, long merchant, DateTimeOffset now)
    {
        DateTimeOffset lately = now.AddDays(-30), lapsed = now.AddDays(-60);
        IQueryable<Piece> all = db.Pieces.Where(row => !row.IsTest), mine = all.Where(row => row.MerchantId == merchant);
        var uses = db.Redemptions.Where(use => use.ReversedAt == null && !use.IsTest)
            .Join(db.Pieces, use => use.PieceId, piece => piece.Id, (use, piece) => new { use.MerchantId, piece.Holder, use.At });
        var here = uses.Where(use => use.MerchantId == merchant);
        IQueryable<string> follows = db.Follows.Where(row => row.MerchantId == merchant).Select(row => row.Holder);
        IQueryable<string> claimed = mine.Select(row => row.Holder), used = here.Select(use => use.Holder);
        return tag switch
        {
            AudienceTag.Follows => follows,
            AudienceTag.Claimed => claimed,
            AudienceTag.Unused => claimed.Where(who => !used.Contains(who)),
            AudienceTag.Used => used,
            AudienceTag.UsedLately => here.Where(use => use.At >= lately).Select(use => use.Holder),
            AudienceTag.Lapsed => used.Where(who => !here.Where(use => use.At >= lapsed).Select(use => use.Holder).Contains(who)),
            AudienceTag.Favourite => db.Favourites.Where(row => row.MerchantId == merchant).Select(row => row.Holder),
            AudienceTag.Active => all.Where(row => row.ClaimedAt >= lately).Select(row => row.Holder)
                .Union(uses.Where(use => use.At >= lately).Select(use => use.Holder)),
            AudienceTag.New => all.Select(row => row.Holder).Union(db.Follows.Select(row => row.Holder)).Union(db.Favourites.Select(row => row.Holder))
                .Union(db.ShopperCities.Select(row => row.Holder))
                .Where(who => !claimed.Contains(who) && !follows.Contains(who)),
        };
    }

    private Booth Booth(AudienceTerms terms, long merchant)
    {
        SlotTerms slot = EightSlots.All[3].Terms;
        return new Booth(new Slot(Card, 1, slot), [new Candidate(1, 1, merchant, World.Time.Now, World.Time.Now.AddDays(1), 0, false, null)
        {
            Bid = new(new(0, 0, 1, 1, 1, null, terms), 1, Zone.Of(null)),
        }]);
    }
}

public sealed class AudienceOnSqliteTests() : AudienceTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class AudienceOnPostgreSqlTests() : AudienceTests(Engine.PostgreSql);
