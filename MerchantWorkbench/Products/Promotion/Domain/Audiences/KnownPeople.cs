using System.Runtime.CompilerServices;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain.Audiences;

/// <summary>
/// Everybody the program knows, by tag and merchant, as it was at one moment. People are numbers in here. Who never took a coupon and follows nobody is
/// not known, and so in no audience.
/// </summary>
public sealed class KnownPeople
{
    private const int LatelyDays = 30, LapsedDays = 60;
    private readonly Dictionary<string, int> numbers = [];
    private readonly Dictionary<(AudienceTag, long), PeopleSet> sets = [];

    /// <summary>What each booth's audiences ask: one of each booth that is looked at.</summary>
    private readonly ConditionalWeakTable<Booth, (PeopleSet Set, bool IsWanted)[][]> asked = [];

    private KnownPeople()
    {
    }

    /// <summary>Everybody.</summary>
    public PeopleSet Everybody { get; private set; } = PeopleSet.Nobody;

    /// <summary>One person at one merchant, once.</summary>
    /// <param name="ClaimedAt">When a coupon was last taken.</param>
    /// <param name="UsedAt">When one was last used; null for never.</param>
    public readonly record struct Guest(long Merchant, string Holder, DateTimeOffset ClaimedAt, DateTimeOffset? UsedAt);

    /// <summary>Sorts people.</summary>
    public static KnownPeople Of(IEnumerable<Guest> guests, IEnumerable<(long Merchant, string Holder)> followers, DateTimeOffset now)
    {
        KnownPeople known = new();
        Dictionary<(AudienceTag, long), List<int>> some = [];
        DateTimeOffset lately = now.AddDays(-LatelyDays), lapsed = now.AddDays(-LapsedDays);
        foreach (Guest guest in guests)
        {
            int person = known.Meet(guest.Holder);
            Add(AudienceTag.Claimed, guest.Merchant, person);
            Add(guest.UsedAt is null ? AudienceTag.Unused : AudienceTag.Used, guest.Merchant, person);
            if (guest.UsedAt >= lately) Add(AudienceTag.UsedLately, guest.Merchant, person);
            if (guest.UsedAt < lapsed) Add(AudienceTag.Lapsed, guest.Merchant, person);
            if (guest.UsedAt >= lately || guest.ClaimedAt >= lately) Add(AudienceTag.Active, 0, person);
        }
        foreach ((long merchant, string holder) in followers) Add(AudienceTag.Follows, merchant, known.Meet(holder));
        foreach (((AudienceTag, long) key, List<int> people) in some) known.sets[key] = PeopleSet.Of(people);
        known.Everybody = PeopleSet.Below(known.numbers.Count);
        // Who is somebody's already is kept in place of who is new: far fewer.
        foreach (long merchant in known.sets.Keys.Select(key => key.Item2).Distinct().ToArray())
            known.sets[(AudienceTag.New, merchant)] = known.Set(AudienceTag.Claimed, merchant).Or(known.Set(AudienceTag.Follows, merchant));
        return known;

        void Add(AudienceTag tag, long merchant, int person)
        {
            if (!some.TryGetValue((tag, merchant), out List<int>? people)) some[(tag, merchant)] = people = [];
            people.Add(person);
        }
    }

    /// <summary>Who is meant by a merchant's words.</summary>
    public PeopleSet Meant(AudienceTerms terms, long merchant) => Asked(terms, merchant)
        .OrderBy(one => one.IsWanted ? one.Set.Count : int.MaxValue)
        .Aggregate(Everybody, (people, one) => one.IsWanted ? people.And(one.Set) : people.Without(one.Set));

    /// <summary>
    /// In which of a booth's audiences somebody is: a bit for each bought placement that has one, in the booth's order, the lowest bit first.
    /// </summary>
    public byte[] Inside(Booth booth, string holder)
    {
        if (booth.Aimed == 0 || !numbers.TryGetValue(holder, out int person)) return [];
        var inside = new byte[(booth.Aimed + 7) / 8];
        (PeopleSet Set, bool IsWanted)[][] all = asked.GetValue(booth, one => [.. one.Candidates
            .Where(candidate => candidate.IsAimed).Select(candidate => Asked(candidate.Bid!.Terms.Audience!, candidate.Merchant))]);
        for (int at = 0; at < all.Length; at++)
            if (IsMeant(all[at], person)) inside[at >> 3] |= (byte)(1 << (at & 7));
        return inside;
    }

    private static bool IsMeant((PeopleSet Set, bool IsWanted)[] asked, int person)
    {
        foreach ((PeopleSet set, bool isWanted) in asked)
            if (set.Has(person) != isWanted) return false;
        return true;
    }

    private (PeopleSet Set, bool IsWanted)[] Asked(AudienceTerms terms, long merchant) =>
    [
        .. (terms.All ?? []).Select(tag => (Set(tag, merchant), tag != AudienceTag.New)),
        .. (terms.None ?? []).Select(tag => (Set(tag, merchant), tag == AudienceTag.New)),
    ];

    private PeopleSet Set(AudienceTag tag, long merchant) => sets.GetValueOrDefault((tag, tag == AudienceTag.Active ? 0 : merchant), PeopleSet.Nobody);

    private int Meet(string holder)
    {
        if (!numbers.TryGetValue(holder, out int number)) numbers[holder] = number = numbers.Count;
        return number;
    }
}
