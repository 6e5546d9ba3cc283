using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.Coupons.Screens.Shopper.Parts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Coupons;

/// <summary>What a merchant's own pages may put on show: coupons that anybody can take now, those of the public layer first.</summary>
/// <remarks>Remembered for all visitors while nothing was written; a coupon that is sold out leaves it within a second, one that ends at its end.</remarks>
public sealed class CouponShelf(Reader reader, Changes changes, Clock clock, IStringLocalizer<Texts> say)
{
    /// <summary>Coupons read for one shelf: more than any page shows, so that one that ends meanwhile leaves no gap.</summary>
    internal const int Most = 50;

    private readonly Remembered<long, IReadOnlyList<Offer>> remembered = new(changes, clock, LookAtCoupon.Lag) { Room = 1_000 };

    /// <summary>The coupons, newest first, at most so many.</summary>
    /// <param name="zone">The merchant's zone, for the words.</param>
    /// <param name="except">Id of a coupon that need not be named, or null.</param>
    public async Task<IReadOnlyList<ShelfCoupon>> OpenAsync(long merchant, Zone zone, int most, string? except = null, CancellationToken stop = default)
    {
        long left = Ids.Parse(except);
        IReadOnlyList<Offer>? offers = await remembered.FindAsync(merchant, () => reader.RunAsync(db => ReadAsync(db, merchant, stop), stop));
        DateTimeOffset now = clock.Now;
        var words = new CouponWords(say, zone);
        return [.. offers!.Where(offer => offer.Coupon.Id != left && offer.Coupon.ClaimFrom <= now && offer.Coupon.ClaimUntil >= now).Take(most)
            .Select(offer => Put(offer.Coupon, offer.Terms, words))];
    }

    /// <summary>Whether anybody can take this coupon of the merchant now.</summary>
    public async Task<bool> HasAsync(long merchant, Zone zone, string? id, CancellationToken stop = default) =>
        (await OpenAsync(merchant, zone, Most, stop: stop)).Any(coupon => coupon.Id == id);

    /// <summary>Of some coupons those that belong to a campaign of the merchant's that has not begun: what is written may lead to them already.</summary>
    public async Task<IReadOnlyList<ShelfCoupon>> ComingAsync(long merchant, Zone zone, IEnumerable<string> ids, CancellationToken stop = default)
    {
        long[] asked = [.. ids.Select(Ids.Parse)];
        if (asked.Length == 0) return [];
        List<Coupon> coming = await reader.RunAsync(db => db.Coupons.Where(row => row.MerchantId == merchant && asked.Contains(row.Id)
            && (row.Stage == CouponStage.Draft || row.Stage == CouponStage.InReview || row.Stage == CouponStage.Rejected)
            && db.CampaignThings.Any(thing => thing.Kind == CouponEvents.Coupon && thing.ThingId == row.Id && thing.Step != ThingStep.Out))
            .ToListAsync(stop), stop);
        var words = new CouponWords(say, zone);
        return [.. coming.Select(coupon => Put(coupon, coupon.Terms, words))];
    }

    private async Task<IReadOnlyList<Offer>?> ReadAsync(WorkbenchDb db, long merchant, CancellationToken stop)
    {
        DateTimeOffset now = clock.Now, soon = now + LookAtCoupon.Lag;
        List<Coupon> open = await db.Coupons
            .Where(row => row.MerchantId == merchant && row.Stage == CouponStage.Open && row.ClaimFrom <= soon && row.ClaimUntil >= now
                && row.Claimed < row.Total && (row.CodesLeft == null || row.CodesLeft > 0)
                && (row.BudgetFen == null || row.HeldFen + row.SpentFen + row.HoldFen <= row.BudgetFen))
            .OrderByDescending(row => row.PublicRevision != null).ThenByDescending(row => row.Id).Take(Most).ToListAsync(stop);
        List<Offer> offers = [];
        foreach (Coupon coupon in open)
            if (await Shown.TermsAsync(db, coupon, stop) is { } terms) offers.Add(new Offer(coupon, terms));
        return offers;
    }

    private static ShelfCoupon Put(Coupon coupon, CouponTerms terms, CouponWords words)
    {
        TicketFace face = words.Face(terms);
        return new(Ids.Text(coupon.Id), terms.Name, face.Value, face.Before, face.After, face.Condition, words.Lines(terms), coupon.PublicRevision is not null)
        {
            ClaimUntil = coupon.ClaimUntil, Left = coupon.Total - coupon.Claimed, Picture = terms.Picture,
        };
    }

    private sealed record Offer(Coupon Coupon, CouponTerms Terms);
}
