using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.Coupons.Screens.Shopper.Parts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Coupons;

/// <summary>A merchant's coupons of the public layer in numbers, for a neighbour that measures them by rules. In words as approved for the public.</summary>
public sealed class CouponOffers(IStringLocalizer<Texts> say)
{
    /// <summary>Coupons that are looked through, the newest.</summary>
    public const int Most = 100;

    /// <summary>One coupon.</summary>
    /// <param name="Id">As in addresses.</param>
    /// <param name="Kind">Its kind's word: <c>money_off</c>.</param>
    /// <param name="Benefit">What it does, in one phrase.</param>
    /// <param name="LargestFen">The most one use takes off; null where nothing bounds it.</param>
    /// <param name="PercentOff">Null for other kinds.</param>
    /// <param name="Left">Pieces that can still be taken.</param>
    public sealed record Offer(
        string Id, string Name, string Kind, string Benefit, long ThresholdFen, long? LargestFen, int? PercentOff, long Left, DateTimeOffset ClaimFrom,
        DateTimeOffset ClaimUntil);

    /// <summary>The words of all kinds.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetValues<CouponKind>().Select(Words.Name)];

    /// <summary>Those that are out or will be, approved for the public and not over, the newest first.</summary>
    /// <param name="db">The context of whoever asks, so that it decides from what its own transaction sees.</param>
    public async Task<IReadOnlyList<Offer>> OfAsync(WorkbenchDb db, long merchant, Zone zone, DateTimeOffset now, CancellationToken stop = default)
    {
        List<Coupon> rows = await db.Coupons.AsNoTracking()
            .Where(row => row.MerchantId == merchant && row.Stage == CouponStage.Open && row.PublicRevision != null && row.ClaimUntil >= now)
            .OrderByDescending(row => row.Id).Take(Most).ToListAsync(stop);
        var words = new CouponWords(say, zone);
        List<Offer> offers = [];
        foreach (Coupon row in rows)
            if (await Shown.ApprovedAsync(db, row, stop) is { } terms)
                offers.Add(new Offer(Ids.Text(row.Id), terms.Name, Words.Name(terms.Kind), words.Benefit(terms), terms.ThresholdFen ?? 0,
                    Discount.LargestFen(terms), terms.PercentOff, row.Total - row.Claimed, terms.ClaimFrom, terms.ClaimUntil));
        return offers;
    }
}
