using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Audiences;
using MerchantWorkbench.Products.Promotion.Domain.Paid;

namespace MerchantWorkbench.Tests.Products.Promotion.Domain;

/// <summary>The engine looks no further than it must; what it says is what looking at everybody says.</summary>
public sealed class EngineAgreesTests
{
    private const int Seed = 20261128;
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Twenty_thousand_random_booths_are_decided_as_if_everybody_were_looked_at()
    {
        Random random = new(Seed);
        int shown = 0, sold = 0, days = 0;
        for (int round = 0; round < 20_000; round++)
        {
            Snapshot snapshot = new(1, new Dictionary<string, Booth> { ["card"] = RandomBooth(random) });
            Look look = RandomLook(random);
            PlainEngine.Decided plain = PlainEngine.Decide(snapshot, "card", look);
            SlotDecision decision = DecisionEngine.Decide(snapshot, "card", look);
            Assert.Equal(plain.Chosen, decision.Chosen);
            Assert.Equal(plain.Reasons, decision.Reasons);
            Assert.Equal((plain.PerView, plain.Runner), (decision.PerView, decision.Runner));
            shown += decision.Chosen.Count;
            sold += decision.Chosen.Count(pick => pick.Price > 0);
            days += decision.Chosen.Count(pick => pick.Price == 0);
        }
        Assert.True(shown > 10_000 && sold > 3_000 && days > 100, $"too little happened: {shown} {sold} {days}");
    }

    [Fact]
    public void Somebodys_few_shops_and_the_strangers_bits_say_what_the_sets_of_people_say()
    {
        const int people = 300, merchants = 12;
        Random random = new(Seed);
        // Everybody is met in order, so that a person's number is known here.
        KnownPeople known = KnownPeople.Of(
            [.. Enumerable.Range(0, people * 2).Select(at => Guest(random, at % people, random.Next(merchants)))],
            [.. Enumerable.Range(0, people).Select(person => ((long)random.Next(merchants), Name(person)))], Now,
            [.. Enumerable.Range(0, people / 2).Select(person => ((long)random.Next(merchants), Name(person)))],
            [.. Enumerable.Range(0, people).Where(person => person % 3 > 0).Select(person => (Name(person), Cities[random.Next(Cities.Length)]))]);
        Booth booth = Booth.Of(new Slot("card", 1, Terms), Enumerable.Range(1, 200).Select(id => One(random, id, random.Next(merchants)) with
        {
            Bid = new(Paid(random, Audience(random)), ClickRate.Prior, Zone.Of(null)),
        }));
        Candidate[] aimed = [.. booth.Candidates.Where(one => one.IsAimed)];
        int inside = 0;
        for (int person = 0; person < people; person++)
        {
            Look look = new(Now, 1, null, 0, []) { Inside = known.Inside(booth, Name(person)) };
            for (int aim = 0; aim < aimed.Length; aim++)
            {
                bool isMeant = known.Meant(aimed[aim].Bid!.Terms.Audience!, aimed[aim].Merchant).Has(person);
                Assert.Equal((person, aim, isMeant), (person, aim, look.IsInside(aim)));
                if (isMeant) inside++;
            }
        }
        Assert.InRange(inside, 100, (people * aimed.Length) - 100);
        Assert.Empty(known.Inside(booth, "s:stranger"));
    }

    private static readonly string[] Cities = ["杭州", "成都", "上海"];

    private static SlotTerms Terms { get; } = new(
        "卡", "Card", Maturity.Open, new(20, 40), SlotLook.Card, [SlotWay.Daily], [ShopperPage.Home], PerView: 1, SmallShare: 0, PerShopperDay: 60, 1);

    private static Booth RandomBooth(Random random) => Booth.Of(new Slot("card", 1, Terms with
    {
        PerView = random.Next(1, 5),
        PaidPlaces = random.Next(4),
        Reserve = random.Next(500),
        SmallShare = random.Next(4) * 30,
        PerShopperDay = random.Next(1, 9),
        Maturity = random.Next(20) == 0 ? Maturity.Closed : Maturity.Open,
        Cities = random.Next(5) == 0 ? ["上海"] : [],
    }), Enumerable.Range(1, random.Next(30)).Select(id => RandomCandidate(random, id)));

    private static Candidate RandomCandidate(Random random, int id)
    {
        Candidate one = One(random, id, random.Next(1, 9));
        return random.Next(40) == 0 ? one with { IsAlone = true }
            : random.Next(2) == 0 ? one
            : one with { Bid = new(Paid(random, random.Next(3) == 0 ? Audience(random) : null), 1_000 + (random.Next(3) * 500), Zone.Of(null)) };
    }

    private static Candidate One(Random random, int id, long merchant) => new(
        id, 1, merchant, Now.AddDays(random.Next(-3, 1)), Now.AddDays(random.Next(5)), random.Next(1, 8), random.Next(3) == 0,
        random.Next(12) == 0 ? Reason.NotInvited : null);

    private static PaidTerms Paid(Random random, AudienceTerms? audience) => new(
        PayWith.Cash, random.Next(2) == 0 ? BidFor.Thousand : BidFor.Click, random.Next(1, 9) * 100, 10_000, 70_000,
        random.Next(4) == 0 ? WeekHours.Of((_, hour) => hour % 2 == 0) : null, audience);

    private static AudienceTerms Audience(Random random)
    {
        AudienceTag[] tags = [.. Enum.GetValues<AudienceTag>().OrderBy(_ => random.Next()).Take(random.Next(1, 4))];
        return new([.. tags.Take(1)], [.. tags.Skip(1)]) { City = random.Next(3) == 0 ? Cities[random.Next(Cities.Length)] : null };
    }

    private static Look RandomLook(Random random) => new(
        Now.AddHours(random.Next(24)), random.Next(), random.Next(2) == 0 ? "上海" : null, random.Next(5), Some(random, 4))
    { Resting = Some(random, 6), Inside = [(byte)random.Next(256), (byte)random.Next(256)] };

    private static long[] Some(Random random, int most) => [.. Enumerable.Range(0, random.Next(most)).Select(_ => (long)random.Next(1, 30))];

    private static KnownPeople.Guest Guest(Random random, int person, long merchant)
    {
        DateTimeOffset claimed = Now.AddDays(-random.Next(100));
        return new(merchant, Name(person), claimed, random.Next(2) == 0 ? null : claimed.AddMinutes(5));
    }

    private static string Name(int person) => $"s:{person}";
}
