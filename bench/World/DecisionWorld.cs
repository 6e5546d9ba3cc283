using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Audiences;
using MerchantWorkbench.Products.Promotion.Domain.Paid;

namespace MerchantWorkbench.Bench.World;

/// <summary>A town for decisions: slots, live placements, people with what is known of them. The same for the program and for who is held against it.</summary>
internal sealed class DecisionWorld
{
    private const int Seed = 20261128, GuestsEach = 3;
    private static readonly AudienceTag[] Asked =
        [AudienceTag.Follows, AudienceTag.Claimed, AudienceTag.Unused, AudienceTag.Used, AudienceTag.UsedLately, AudienceTag.Lapsed, AudienceTag.Active];

    public DecisionWorld(int placements, int people)
    {
        Random random = new(Seed);
        People = people;
        int merchants = Math.Max(20, placements / 10);
        Guests = [.. Enumerable.Range(0, people * GuestsEach).Select(at => Guest(random, at / GuestsEach, merchants))
            .DistinctBy(guest => (guest.Merchant, guest.Holder))];
        Followers = [.. Enumerable.Range(0, people).Where(_ => random.Next(2) == 0).Select(person => (Merchant(random, merchants), Name(person))).Distinct()];
        Known = KnownPeople.Of(Guests, Followers, Now);
        Snapshot = Build(random, placements, merchants);
        foreach (Candidate one in Bought)
            Purses.Set(one.Placement, new PurseTable.Standing(Spent(one), [(DateOnly.FromDateTime(one.Bid!.Zone.Local(Now)), Spent(one) / 8)]));
    }

    /// <summary>A Monday, noon in Shanghai.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    public int People { get; }

    public IReadOnlyList<KnownPeople.Guest> Guests { get; }

    public IReadOnlyList<(long Merchant, string Holder)> Followers { get; }

    public KnownPeople Known { get; }

    public Snapshot Snapshot { get; }

    public PurseTable Purses { get; } = new();

    public IEnumerable<Candidate> Bought => Snapshot.Booths.Values.SelectMany(booth => booth.Candidates).Where(one => one.Bid is not null);

    public static string Name(int person) => $"s:{person:D32}";

    /// <summary>What a placement has spent, in thousandths: every twentieth nearly all.</summary>
    public static long Spent(Candidate one) => one.Bid!.Terms.Total * (one.Placement % 20 == 0 ? 1_000 : 100);

    /// <summary>The program's decision: whose money rests, in which audiences the shopper is, who is chosen.</summary>
    public SlotDecision Decide(string slot, int person, int seed)
    {
        Booth booth = Snapshot.Booths[slot];
        Look look = new(Now, seed, null, 0, []) { Inside = Known.Inside(booth, Name(person)) };
        look = look with { Resting = Purses.Resting(booth, look, static _ => 0) };
        return DecisionEngine.Decide(Snapshot, slot, look);
    }

    private static KnownPeople.Guest Guest(Random random, int person, int merchants)
    {
        DateTimeOffset claimed = Now.AddHours(-random.Next(1, 2_400));
        return new(Merchant(random, merchants), Name(person), claimed, random.Next(2) == 0 ? null : claimed.AddMinutes(random.Next(1, 50)));
    }

    /// <summary>A few have most of the guests.</summary>
    private static long Merchant(Random random, int merchants) => 1 + (long)(merchants * Math.Pow(random.NextDouble(), 2));

    private static Snapshot Build(Random random, int placements, int merchants)
    {
        Zone zone = Zone.Of(null);
        SlotTerms[] slots = [.. EightSlots.All.Select(slot => slot.Terms with
        {
            Maturity = Maturity.Open, Ways = [SlotWay.Daily, SlotWay.Commercial], PerView = 3, PaidPlaces = 1, Reserve = 1, SmallShare = 0,
        })];
        var booths = EightSlots.All.Select((slot, at) => new Slot(slot.Code, 1, slots[at]))
            .ToDictionary(slot => slot.Code, slot => (slot, new List<Candidate>()));
        int[] scores = [.. Enumerable.Range(1, placements)];
        random.Shuffle(scores);
        string lunch = WeekHours.Of((_, hour) => hour is >= 10 and < 14), evening = WeekHours.Of((_, hour) => hour >= 17);
        for (int at = 0; at < placements; at++)
        {
            // Half are bought, half of those are for an audience, a third run at some hours.
            AudienceTag[] tags = [.. Asked.OrderBy(_ => random.Next()).Take(random.Next(1, 4))];
            AudienceTerms? audience = at % 4 == 1 ? new([tags[0]], [.. tags.Skip(1)]) : null;
            string? hours = random.Next(3) > 0 ? null : random.Next(2) == 0 ? lunch : evening;
            Bid? bid = at % 2 == 0 ? null
                : new(new PaidTerms(PayWith.Cash, BidFor.Thousand, 1_000 + scores[at], 10_000, 70_000, hours, audience), ClickRate.Prior, zone);
            booths[EightSlots.All[at / 2 % 8].Code].Item2.Add(new Candidate(
                at + 1, 1, Merchant(random, merchants), Now.AddDays(-random.Next(0, 3)), Now.AddDays(random.Next(0, 10)), scores[at], at % 3 == 0, null)
            { Bid = bid });
        }
        return new Snapshot(1, booths.ToDictionary(one => one.Key, one => new Booth(one.Value.slot, [.. one.Value.Item2
            .OrderBy(candidate => candidate.Bid is not null).ThenByDescending(candidate => candidate.Bid?.PerView ?? candidate.Score)])));
    }
}
