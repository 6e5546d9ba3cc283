using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.Coupons.Screens.Shopper.Parts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Coupons;

/// <summary>What a merchant's own pages may put on show: coupons that anybody can take now, those of the public layer first.</summary>
public sealed class CouponShelf(Reader reader, Clock clock, IStringLocalizer<Texts> say)
{
    /// <summary>The coupons, newest first, at most so many.</summary>
    /// <param name="zone">The merchant's zone, for the words.</param>
    /// <param name="except">Id of a coupon that need not be named, or null.</param>
    public Task<IReadOnlyList<ShelfCoupon>> OpenAsync(long merchant, Zone zone, int most, string? except = null, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyList<ShelfCoupon>>(async db =>
        {
            DateTimeOffset now = clock.Now;
            long left = Ids.Parse(except);
            List<Coupon> open = await db.Coupons
                .Where(row => row.MerchantId == merchant && row.Id != left && row.Stage == CouponStage.Open && row.ClaimFrom <= now && row.ClaimUntil >= now
                    && row.Claimed < row.Total && (row.CodesLeft == null || row.CodesLeft > 0)
                    && (row.BudgetFen == null || row.HeldFen + row.SpentFen + row.HoldFen <= row.BudgetFen))
                .OrderByDescending(row => row.PublicRevision != null).ThenByDescending(row => row.Id).Take(most).ToListAsync(stop);
            List<ShelfCoupon> shelf = [];
            foreach (Coupon coupon in open)
                if (await Shown.TermsAsync(db, coupon, stop) is { } terms) shelf.Add(Put(coupon, terms, new CouponWords(say, zone)));
            return shelf;
        }, stop);

    private static ShelfCoupon Put(Coupon coupon, CouponTerms terms, CouponWords words)
    {
        TicketFace face = words.Face(terms);
        return new(Ids.Text(coupon.Id), terms.Name, face.Value, face.Before, face.After, face.Condition, words.Lines(terms), coupon.PublicRevision is not null);
    }
}
