using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Promotion.Actions.Exclusive;
using MerchantWorkbench.Products.Promotion.Actions.Festival;
using MerchantWorkbench.Products.Promotion.Actions.Paid;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Api;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Data.Exclusive;
using MerchantWorkbench.Products.Promotion.Demo;
using MerchantWorkbench.Products.Promotion.Screens.Merchant;
using MerchantWorkbench.Products.Promotion.Screens.Shopper.Parts;
using MerchantWorkbench.Products.Promotion.Screens.Staff;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion;

/// <summary>公域推广: slots where shoppers look, free places by merit, paid ones by auction, and a receipt for every decision.</summary>
public sealed class PromotionProduct : IProduct
{
    /// <inheritdoc/>
    public ProductCard Card => new("promotion", Aim.Scale, "horn", OpeningPolicy.AtOnce, Needs: ["coupons", "life"]);

    /// <inheritdoc/>
    public void Declare(ProductSheet sheet) => sheet
        .Permissions(PromotionPermissions.All)
        .Link(Site.Merchant, "promotion", "horn", "Nav.Promotion", 50, PromotionPermissions.View, Aim.Scale)
        .Link(Site.Staff, "slots", "grid", "Nav.Slots", 17, PromotionPermissions.Slots)
        .Operations(PromotionOperations.All)
        .Endpoints(PromotionDoors.Map)
        .Invariants(PromotionInvariants.All)
        .Review<PublishReviewedPlacement>(
            PromotionEvents.Placement, "promotion/{0}", typeof(PlacementReviewPanel), "/title", "/text", "/picture", "/alt", "/thing")
        .PagePart<HomeSlots>("home")
        .PagePart<FeedSlots>("feed")
        .PagePart<PaidLink>("piece")
        .PagePart<PromoteButton>("coupon")
        .Shows(PlacementFiles.OfAsync)
        .HoldsFor("placement", "promotion_placement")
        .HoldsFor(SlotDays.Subject, "promotion_slot_day")
        .On<StopPlacementsOfLeftMerchant>("merchant.closed")
        .On<StopPlacementsOfLeftMerchant>("product.left")
        .On<FollowCoupon>(CouponEvents.Published)
        .On<FollowCoupon>(CouponEvents.Rejected)
        .On<FollowCoupon>(CouponEvents.Withdrawn)
        .On<FollowCoupon>(CouponEvents.Stopped)
        .On<FollowSignUp>("sign_up.approved")
        .On<FollowSignUp>("sign_up.takes_part")
        .On<FollowSignUp>("sign_up.left")
        .On<FollowSignUp>("sign_up.ended")
        .Every<KeepImpressions>(TimeSpan.FromSeconds(2))
        .Every<EndPaidPlacements>(TimeSpan.FromSeconds(5))
        .Every<SettleSlotDays>(TimeSpan.FromSeconds(5))
        .Every<ForgetImpressions>(TimeSpan.FromHours(1))
        .Every<ScoreShops>(TimeSpan.FromMinutes(5))
        .Behaviours<SeenBehaviours>()
        .Behaviours<ClickBehaviours>()
        .Home<PlacementsAtHome>()
        .Step(SetupPart.Return, 5, "first_place", 5, "promotion/new", PromotionPermissions.Write,
            (db, _, stop) => db.Placements.AnyAsync(row => row.LiveRevision != null, stop))
        .CampaignPart<PlacementPart>()
        .Demo<PromotionDemo>()
        .Demo<PaidPromotionDemo>();
}
