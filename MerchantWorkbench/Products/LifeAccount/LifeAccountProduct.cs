using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Api;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Demo;
using MerchantWorkbench.Products.LifeAccount.Screens.Shopper.Parts;
using MerchantWorkbench.Products.LifeAccount.Screens.Staff;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount;

/// <summary>生活号: a merchant posts, staff review, shoppers follow, read and take the coupon that hangs on it.</summary>
public sealed class LifeAccountProduct : IProduct
{
    /// <inheritdoc/>
    public ProductCard Card => new("life", Aim.Active, "pen", OpeningPolicy.AtOnce, Needs: ["coupons"]);

    /// <inheritdoc/>
    public void Declare(ProductSheet sheet) => sheet
        .Permissions(LifePermissions.All)
        .Link(Site.Merchant, "life", "pen", "Nav.Life", 40, LifePermissions.View, Aim.Active)
        .Link(Site.Staff, "life", "eye", "Nav.Shown", 15, LifePermissions.TakeDown)
        .Link(Site.Staff, "appeals", "undo", "Nav.Appeals", 17, LifePermissions.HandleReports)
        .Link(Site.Staff, "reports", "flag", "Nav.Reports", 16, LifePermissions.HandleReports)
        .Waits("reports", "Todo.Reports", LifePermissions.HandleReports, (db, stop) => db.Reports.CountAsync(row => row.Verdict == null, stop))
        .Waits("appeals", "Todo.Appeals", LifePermissions.HandleReports, (db, stop) => Removal.Waiting(db).CountAsync(stop))
        .Operations(LifeOperations.All)
        .Operations(FileOperations.All)
        .Operations(TalkOperations.All)
        .Endpoints(app => app.MapPictures("life/pictures", LifePermissions.Write))
        .Endpoints(app => app.MapVideos("life/videos", LifePermissions.Write))
        .Endpoints(app => app.MapCaptions("life/captions", LifePermissions.Write))
        .Endpoints(LifeDownloads.Map)
        .Endpoints(PostReads.Map)
        .Endpoints(HiddenFiles.Map)
        .Invariants(LifeInvariants.All)
        .Review<PublishReviewedPost>(LifeEvents.Post, "life/{0}", typeof(PostReviewPanel), "/title", "/text", "/blocks", "/pictures", "/video", "/coupon",
            "/cover", "/announcement/startsAt", "/announcement/goods")
        .ShopperPart<FollowLine>()
        .Shows(LifeFiles.OfAsync)
        .Audience("followers", Follow.OfAsync, Follow.AllAsync)
        .Every<PublishDuePosts>(TimeSpan.FromSeconds(1))
        .Every<KeepPostReads>(TimeSpan.FromSeconds(2))
        .Every<ForgetPostReads>(TimeSpan.FromHours(1))
        .Behaviours<FollowBehaviours>()
        .Behaviours<ReadBehaviours>()
        .Home<LifeAtHome>()
        .Step(SetupPart.Return, 2, "first_post", 5, "life/new", LifePermissions.Write, (db, _, stop) => db.Posts.AnyAsync(row => row.LiveAt != null, stop))
        .Step(SetupPart.Return, 3, "weekly_time", 1, "life/calendar", LifePermissions.Write, (db, _, stop) => db.WeeklySlots.AnyAsync(stop))
        .Step(SetupPart.Return, 4, "first_message", 1, "life", LifePermissions.Write, (db, _, stop) => db.Broadcasts.AnyAsync(stop))
        .On<SendPlannedBroadcast>(LifeEvents.Published)
        .CampaignPart<PostPart>()
        .CampaignPart<BroadcastPart>()
        .Demo<LifeDemo>();
}
