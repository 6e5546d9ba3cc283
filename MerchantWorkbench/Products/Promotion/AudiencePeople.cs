using System.Diagnostics;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Audiences;

namespace MerchantWorkbench.Products.Promotion;

/// <summary>
/// People by tag, in memory. Read when somebody asks and what is there is a minute old, or twenty times as old as reading took: so it never costs more than a
/// twentieth of one core. While one reads, the others go on with what is there.
/// </summary>
internal sealed class AudiencePeople(CouponTakers coupons, Audiences audiences, Reader reader, Clock clock) : IDisposable
{
    /// <summary>How old what is asked may be, at the least.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromMinutes(1);

    private const int Share = 20;
    private readonly SemaphoreSlim turn = new(1);
    private volatile Held? held;

    /// <summary>In which audiences of a booth somebody is, see <see cref="KnownPeople.Inside"/>.</summary>
    public async Task<byte[]> InsideAsync(Booth booth, string holder, CancellationToken stop = default) =>
        booth.Aimed == 0 ? [] : (await NowAsync(stop)).Inside(booth, holder);

    /// <summary>Why an audience cannot be meant: it is too small. Everybody never is.</summary>
    /// <returns>promotion.audience_too_small, or null.</returns>
    public async Task<Refusal?> WhyNotAsync(WorkbenchDb db, AudienceTerms? terms, long merchant, CancellationToken stop = default)
    {
        if (terms?.Tidy() is not { } asked) return null;
        (int floor, int people, _) = await CountAsync(db, asked, merchant, stop);
        return people >= floor ? null : PromotionRefusals.AudienceTooSmall(floor, AudienceRules.Told(people));
    }

    /// <summary>How many an audience must have, has, and of how many known people.</summary>
    public async Task<(int Floor, int People, int Known)> CountAsync(WorkbenchDb db, AudienceTerms terms, long merchant, CancellationToken stop = default)
    {
        KnownPeople known = await NowAsync(stop);
        return ((await AudienceFloor.NewestAsync(db, stop)).Least, known.Meant(terms, merchant).Count, known.Everybody.Count);
    }

    /// <summary>Everybody, as known a minute ago or later.</summary>
    public async Task<KnownPeople> NowAsync(CancellationToken stop = default)
    {
        DateTimeOffset now = clock.Now;
        // What is read inside a group of writes may still be rolled back: it is believed inside it alone.
        object? group = Writer.Shared;
        if (held is { } known && known.Group == group)
        {
            if (now >= known.At && now - known.At < known.Age) return known.People;
            if (!await turn.WaitAsync(0, stop)) return known.People;
        }
        else await turn.WaitAsync(stop);
        try
        {
            if (held is { } other && other.Group == group && now >= other.At && now - other.At < other.Age) return other.People;
            long begun = Stopwatch.GetTimestamp();
            IReadOnlyList<CouponTakers.Guest> guests = await coupons.AllAsync(stop);
            KnownPeople read = await reader.RunAsync(async db => KnownPeople.Of(
                guests.Select(guest => new KnownPeople.Guest(guest.Merchant, guest.Holder, guest.ClaimedAt, guest.UsedAt)),
                await audiences.AllAsync("followers", db, stop), now, await audiences.AllAsync("favourites", db, stop),
                await ShopperCity.AllAsync(db, stop)), stop);
            TimeSpan took = Stopwatch.GetElapsedTime(begun) * Share;
            held = new Held(group, now, took > Age ? took : Age, read);
            return read;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private sealed record Held(object? Group, DateTimeOffset At, TimeSpan Age, KnownPeople People);
}
