using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>What a shopper's page says about one coupon: its terms, whether this shopper may take it now, and the piece it already has.</summary>
/// <remarks>Refuses: coupons.not_found, also for what was never open to shoppers.</remarks>
internal sealed class LookAtCoupon(Reader reader, Clock clock)
{
    /// <summary>The page's content.</summary>
    /// <param name="MerchantId">For asking what else the merchant has.</param>
    /// <param name="Picture">Address of the coupon's picture, or null.</param>
    /// <param name="WhyNot">Why it cannot be taken now, or null.</param>
    /// <param name="MyPiece">The shopper's latest piece of it, or null.</param>
    public sealed record Sheet(
        long MerchantId, CouponTerms Terms, ShopFace Shop, IReadOnlyDictionary<string, string> ShopNames, string? Picture, Refusal? WhyNot, string? MyPiece);

    /// <summary>Looks.</summary>
    public Task<Outcome<Sheet>> RunAsync(Caller shopper, long id, CancellationToken stop = default) =>
        reader.RunAsync<Sheet>(shopper, CouponPermissions.Look, async db =>
        {
            if (await db.Coupons.FirstOrDefaultAsync(row => row.Id == id, stop) is not { } coupon) return CouponRefusals.NotFound;
            if (await Shown.TermsAsync(db, coupon, stop) is not { } terms) return CouponRefusals.NotFound;
            ShopFace shop = await ShopFace.OfAsync(db, coupon.MerchantId, stop);
            long mine = await db.Pieces.Where(row => row.CouponId == id && row.Holder == shopper.Holder && !row.IsTest)
                .OrderByDescending(row => row.Id).Select(row => row.Id).FirstOrDefaultAsync(stop);
            return new Sheet(
                coupon.MerchantId, terms with { BudgetFen = null }, shop, await ShopFace.ShopsAsync(db, terms.Shops, stop),
                await ShopFace.PictureAsync(db, Ids.Parse(terms.Picture), stop),
                await ClaimReasons.WhyNotAsync(db, coupon, shop.Zone, shopper.Holder ?? "", clock.Now, stop), mine == 0 ? null : Ids.Text(mine));
        }, stop);
}
