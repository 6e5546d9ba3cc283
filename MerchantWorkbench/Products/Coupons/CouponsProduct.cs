using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Api;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Demo;
using MerchantWorkbench.Products.Coupons.Screens.Staff;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons;

/// <summary>商家券: a merchant designs a coupon, shoppers take pieces, tills redeem them.</summary>
public sealed class CouponsProduct : IProduct
{
    private static readonly string[] ReviewedFields =
    [
        "/name", "/picture", "/description", "/terms", "/goods", "/amountFen", "/thresholdFen", "/percentOff", "/capFen", "/priceFen", "/total",
        "/claimFrom", "/claimUntil", "/validity", "/validity/until", "/perPerson", "/audience", "/shops", "/useWindows",
    ];

    /// <inheritdoc/>
    public ProductCard Card => new("coupons", Aim.Worth, "ticket", OpeningPolicy.AtOnce, Needs: []);

    /// <inheritdoc/>
    public void Declare(ProductSheet sheet) => sheet
        .Permissions(CouponPermissions.All)
        .Link(Site.Merchant, "coupons", "ticket", "Nav.Coupons", 20, CouponPermissions.View, Aim.Worth)
        .Link(Site.Merchant, "redeem", "scan", "Nav.Redeem", 30, CouponPermissions.Redeem, Aim.Worth)
        .Operations(CouponOperations.All)
        .Endpoints(CouponDownloads.Map)
        .Endpoints(CodeUploads.Map)
        .Endpoints(app => app.MapPictures("coupons/pictures", CouponPermissions.Edit))
        .Shows(CouponPictures.OfAsync)
        .Invariants(CouponInvariants.All)
        .Review<PublishReviewedCoupon>(CouponEvents.Coupon, "coupons/{0}", typeof(CouponReviewPanel), ReviewedFields)
        .On<StopCouponsOfClosedMerchant>("merchant.closed")
        .On<PauseCouponsOfLeftProduct>("product.left")
        .Every<ExpirePieces>(TimeSpan.FromMinutes(1))
        .Every<ArchivePieces>(TimeSpan.FromHours(1))
        .Every<RunCodeImports>(TimeSpan.FromSeconds(1))
        .Behaviours<CouponBehaviours>()
        .Step(SetupPart.Join, 2, "first_coupon", 3, "coupons/new", CouponPermissions.Edit, (db, _, stop) => db.Coupons.AnyAsync(stop))
        .Step(SetupPart.Join, 3, "first_use", 1, "coupons", CouponPermissions.View, (db, _, stop) => db.Redemptions.AnyAsync(row => !row.IsTest, stop))
        .CampaignPart<CouponPart>()
        .Demo<CouponDemo>();
}
