using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain.Audiences;

/// <summary>
/// Everybody the program knows, by tag and merchant, as it was at one moment. People are numbers in here. Who never took a coupon, follows nobody, keeps
/// no shop and said no city is not known, and so in no audience.
/// </summary>
public sealed class KnownPeople
{
    private const int LatelyDays = 30, LapsedDays = 60;
    private readonly Dictionary<string, int> numbers = [];
    private readonly Dictionary<(AudienceTag, long), PeopleSet> sets = [];

    private readonly Dictionary<string, PeopleSet> inCity = [];

    private PersonTies ties = new(0, []);

    /// <summary>By person's number, the city; shorter than there are people where the last of them said none.</summary>
    private string?[] cities = [];

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
    /// <param name="favourites">Who keeps which shop.</param>
    /// <param name="cities">Who said which city, tidy.</param>
    public static KnownPeople Of(
        IEnumerable<Guest> guests, IEnumerable<(long Merchant, string Holder)> followers, DateTimeOffset now,
        IEnumerable<(long Merchant, string Holder)>? favourites = null, IReadOnlyCollection<(string Holder, string City)>? cities = null)
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
        foreach ((long merchant, string holder) in favourites ?? []) Add(AudienceTag.Favourite, merchant, known.Meet(holder));
        known.Place(cities ?? []);
        foreach (((AudienceTag, long) key, List<int> people) in some) known.sets[key] = PeopleSet.Of(people);
        known.Everybody = PeopleSet.Below(known.numbers.Count);
        known.ties = new(known.numbers.Count, some.Where(one => one.Key.Item1 != AudienceTag.Active).GroupBy(one => one.Key.Item2)
            .Select(merchant => (merchant.Key, merchant.Select(one => (one.Key.Item1, one.Value)))));
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
        .Aggregate(terms.City is { } city ? inCity.GetValueOrDefault(city, PeopleSet.Nobody) : Everybody,
            (people, one) => one.IsWanted ? people.And(one.Set) : people.Without(one.Set));

    /// <summary>
    /// In which of a booth's audiences somebody is: a bit for each bought placement that has one, in the booth's order, the lowest bit first.
    /// </summary>
    public byte[] Inside(Booth booth, string holder) =>
        booth.Aimed == 0 || !numbers.TryGetValue(holder, out int person) ? []
            : booth.Aims.Inside(Set(AudienceTag.Active, 0).Has(person), person < cities.Length ? cities[person] : null,
                ties.Merchants(person), ties.Tags(person));

    private (PeopleSet Set, bool IsWanted)[] Asked(AudienceTerms terms, long merchant) =>
    [
        .. (terms.All ?? []).Select(tag => (Set(tag, merchant), tag != AudienceTag.New)),
        .. (terms.None ?? []).Select(tag => (Set(tag, merchant), tag == AudienceTag.New)),
    ];

    private PeopleSet Set(AudienceTag tag, long merchant) => sets.GetValueOrDefault((tag, tag == AudienceTag.Active ? 0 : merchant), PeopleSet.Nobody);

    /// <summary>One string for each city, so that a person costs a reference.</summary>
    private void Place(IReadOnlyCollection<(string Holder, string City)> said)
    {
        (int Person, string City)[] all = [.. said.Select(one => (Meet(one.Holder), one.City))];
        cities = new string?[all.Length == 0 ? 0 : all.Max(one => one.Person) + 1];
        foreach (IGrouping<string, int> city in all.GroupBy(one => one.City, one => one.Person))
        {
            inCity[city.Key] = PeopleSet.Of([.. city]);
            foreach (int person in city) cities[person] = city.Key;
        }
    }

    private int Meet(string holder)
    {
        if (!numbers.TryGetValue(holder, out int number)) numbers[holder] = number = numbers.Count;
        return number;
    }
}
