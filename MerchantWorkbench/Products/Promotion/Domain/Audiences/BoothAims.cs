namespace MerchantWorkbench.Products.Promotion.Domain.Audiences;

/// <summary>
/// The audiences of one booth. Most people have nothing to do with most shops: in which of them such a one is, is worked out once, and for each look only
/// those of the few shops somebody has to do with.
/// </summary>
internal sealed class BoothAims
{
    private const int Active = 1 << (int)AudienceTag.Active, New = 1 << (int)AudienceTag.New,
        Known = (1 << (int)AudienceTag.Claimed) | (1 << (int)AudienceTag.Follows);

    private readonly (int All, int None, string? City)[] asked;
    private readonly Dictionary<long, int[]> ofMerchant;
    private readonly (byte[] Idle, byte[] Active) strangers;
    private readonly Dictionary<string, (byte[] Idle, byte[] Active)> strangersIn;

    public BoothAims(IEnumerable<Candidate> candidates)
    {
        Candidate[] aimed = [.. candidates.Where(one => one.IsAimed)];
        asked = [.. aimed.Select(one => (Bits(one.Bid!.Terms.Audience!.All), Bits(one.Bid.Terms.Audience.None),
            one.Bid.Terms.Audience.City))];
        ofMerchant = Enumerable.Range(0, aimed.Length).GroupBy(at => aimed[at].Merchant).ToDictionary(own => own.Key, own => own.ToArray());
        strangers = OfStrangers(null);
        strangersIn = asked.Select(one => one.City).OfType<string>().Distinct().ToDictionary(city => city, OfStrangers);
    }

    /// <summary>A bit for each audience, in the booth's order, the lowest bit first.</summary>
    /// <param name="isActive">Carries <see cref="AudienceTag.Active"/>.</param>
    /// <param name="city">Where somebody said to be; null for nowhere.</param>
    /// <param name="merchants">Those somebody has to do with.</param>
    /// <param name="tags">What is carried of each of them, a bit a tag.</param>
    public byte[] Inside(bool isActive, string? city, ReadOnlySpan<long> merchants, ReadOnlySpan<byte> tags)
    {
        (byte[] idle, byte[] active) = city is not null && strangersIn.TryGetValue(city, out (byte[], byte[]) there) ? there : strangers;
        byte[] inside = [.. isActive ? active : idle];
        for (int tie = 0; tie < merchants.Length; tie++)
        {
            if (!ofMerchant.TryGetValue(merchants[tie], out int[]? own)) continue;
            foreach (int at in own) Set(inside, at, IsMeant(at, tags[tie], isActive, city));
        }
        return inside;
    }

    private (byte[] Idle, byte[] Active) OfStrangers(string? city) => (OfStranger(isActive: false, city), OfStranger(isActive: true, city));

    private byte[] OfStranger(bool isActive, string? city)
    {
        var inside = new byte[(asked.Length + 7) / 8];
        for (int at = 0; at < asked.Length; at++) Set(inside, at, IsMeant(at, 0, isActive, city));
        return inside;
    }

    private bool IsMeant(int at, int tags, bool isActive, string? city)
    {
        if (asked[at].City is { } wanted && wanted != city) return false;
        int carried = tags | (isActive ? Active : 0) | ((tags & Known) == 0 ? New : 0);
        return (carried & asked[at].All) == asked[at].All && (carried & asked[at].None) == 0;
    }

    private static void Set(byte[] inside, int at, bool isMeant)
    {
        byte bit = (byte)(1 << (at & 7));
        if (isMeant) inside[at >> 3] |= bit;
        else inside[at >> 3] &= (byte)~bit;
    }

    private static int Bits(IEnumerable<AudienceTag>? tags) => (tags ?? []).Aggregate(0, (bits, tag) => bits | (1 << (int)tag));
}
