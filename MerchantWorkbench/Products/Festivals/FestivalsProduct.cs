using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Products.Festivals.Actions;
using MerchantWorkbench.Products.Festivals.Api;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Demo;
using MerchantWorkbench.Products.Festivals.Screens.Shopper.Parts;
using MerchantWorkbench.Products.Festivals.Screens.Staff;

namespace MerchantWorkbench.Products.Festivals;

/// <summary>活动报名: the platform's festivals, with rules a machine checks, and merchants who sign up for them (seed rows M017, M078).</summary>
public sealed class FestivalsProduct : IProduct
{
    /// <inheritdoc/>
    public ProductCard Card => new("festivals", Aim.Scale, "calendar", OpeningPolicy.AtOnce, Needs: ["coupons"]);

    /// <inheritdoc/>
    public void Declare(ProductSheet sheet) => sheet
        .Permissions(FestivalPermissions.All)
        .Link(Site.Merchant, "festivals", "calendar", "Nav.Festivals", 52, FestivalPermissions.View, Aim.Scale)
        .Link(Site.Staff, "festivals", "calendar", "Nav.Plans", 18, FestivalPermissions.Plans)
        .Operations(FestivalOperations.All)
        .Endpoints(FestivalDoors.Map)
        .Invariants(FestivalInvariants.All)
        .Review<PublishReviewedSignUp>(
            FestivalEvents.SignUp, "festivals/{0}", typeof(SignUpReviewPanel), "/coupons", "/cities", "/trade", "/picture", "/title", "/text")
        .PagePart<HomeFestivals>("home")
        .Shows(FestivalFiles.OfAsync)
        .Home<FestivalsAtHome>()
        .On<CloseSignUpsOfLeftMerchant>("merchant.closed")
        .On<CloseSignUpsOfLeftMerchant>("product.left")
        .Every<TellWhoTakesPart>(TimeSpan.FromHours(1))
        .Demo<FestivalDemo>();
}
