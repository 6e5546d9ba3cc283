using System.Runtime.InteropServices;

namespace MerchantWorkbench.Products.Promotion.Domain.Audiences;

/// <summary>With which merchants each person has to do, and what of them each carries: 9 bytes for a person and a merchant. Never changes.</summary>
internal sealed class PersonTies
{
    private readonly int[] first;
    private readonly long[] merchants;
    private readonly byte[] tags;

    /// <param name="people">Persons have the numbers below.</param>
    /// <param name="ofMerchants">Of each merchant who carries which tag; somebody may be named more than once.</param>
    public PersonTies(int people, IEnumerable<(long Merchant, IEnumerable<(AudienceTag Tag, List<int> People)> Tagged)> ofMerchants)
    {
        List<(int Person, long Merchant, byte Tags)> all = [];
        Dictionary<int, byte> some = [];
        foreach ((long merchant, IEnumerable<(AudienceTag, List<int>)> tagged) in ofMerchants)
        {
            some.Clear();
            foreach ((AudienceTag tag, List<int> carriers) in tagged)
                foreach (int person in carriers)
                    CollectionsMarshal.GetValueRefOrAddDefault(some, person, out _) |= (byte)(1 << (int)tag);
            all.AddRange(some.Select(one => (one.Key, merchant, one.Value)));
        }
        first = new int[people + 1];
        foreach ((int person, _, _) in all) first[person + 1]++;
        for (int person = 0; person < people; person++) first[person + 1] += first[person];
        (merchants, tags) = (new long[all.Count], new byte[all.Count]);
        int[] next = [.. first];
        foreach ((int person, long merchant, byte carried) in all)
        {
            int at = next[person]++;
            (merchants[at], tags[at]) = (merchant, carried);
        }
    }

    /// <summary>The merchants somebody has to do with.</summary>
    public ReadOnlySpan<long> Merchants(int person) => merchants.AsSpan(first[person]..first[person + 1]);

    /// <summary>What is carried of each of them: a bit for each of <see cref="AudienceTag"/> up to <see cref="AudienceTag.Favourite"/>.</summary>
    public ReadOnlySpan<byte> Tags(int person) => tags.AsSpan(first[person]..first[person + 1]);
}
