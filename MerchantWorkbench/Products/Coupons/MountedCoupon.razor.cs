using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Screens.Shopper.Parts;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Coupons;

/// <summary>One coupon inside a page of a neighbour, to be taken in place. Nothing is drawn of a coupon that is not open to shoppers.</summary>
public sealed partial class MountedCoupon
{
    private LookAtCoupon.Sheet? sheet;
    private Caller shopper = Caller.Shopper("preview");
    private Refusal? failed;
    private string? shown;

    /// <summary>The form was sent and is not yet answered: it must stand on the page then.</summary>
    private bool isSent;

    /// <summary>The coupon's id, as in addresses.</summary>
    [Parameter, EditorRequired] public string Coupon { get; set; } = "";

    /// <summary>Shows it as anybody sees it, with a button that does nothing: for the workbench and the review.</summary>
    [Parameter] public bool Preview { get; set; }

    /// <summary>Its place on the page, where the shopper comes back to. Several on a page have one each, and a form mapping scope around each.</summary>
    [Parameter] public string Anchor { get; set; } = "coupon";

    [SupplyParameterFromForm(FormName = "mounted")] private string? MountedKey { get; set; }

    [CascadingParameter] private HttpContext? Http { get; set; }

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private ShopperCookie Cookie { get; set; } = null!;

    [Inject] private RateLimits Limits { get; set; } = null!;

    [Inject] private LookAtCoupon Look { get; set; } = null!;

    [Inject] private ClaimCoupon Claim { get; set; } = null!;

    private ClaimWords Words => new(Say, Sentences, failed ?? sheet!.WhyNot, sheet!.MyPiece is not null);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (shown == Coupon) return;
        shown = Coupon;
        if (!Preview && Http is not null)
        {
            shopper = Cookie.Welcome(Http);
            isSent = HttpMethods.IsPost(Http.Request.Method);
        }
        await LookAsync();
    }

    private async Task LookAsync() => sheet = (await Look.RunAsync(shopper, Ids.Parse(Coupon))).Value;

    private async Task ClaimAsync()
    {
        isSent = false;
        (string? piece, failed) = await ClaimTap.TakeAsync(Claim, Limits, Http!, shopper, Coupon, MountedKey);
        if (piece is not null) Navigation.NavigateTo(Http!.Request.Path + "#" + Anchor);
        else await LookAsync();
    }
}
