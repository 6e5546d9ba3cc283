using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Screens.Shopper.Parts;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Coupons.Screens.Shopper;

/// <summary>One coupon on a shopper's phone: take it, or hear why not and what else there is.</summary>
public sealed partial class ClaimPage
{
    private const int OthersShown = 4;

    private LookAtCoupon.Sheet? sheet;
    private IReadOnlyList<ShelfCoupon> others = [];
    private Caller shopper = Caller.Nobody;
    private Refusal? failed;

    /// <summary>The form was sent and is not yet answered. It must stand on the page then, although the first of two taps may have made it needless.</summary>
    private bool isSent;

    [Parameter] public string? Id { get; set; }

    /// <summary>Key of the form that was sent.</summary>
    [SupplyParameterFromForm(FormName = "claim")] public string? Key { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private ShopperCookie Cookie { get; set; } = null!;

    [Inject] private RateLimits Limits { get; set; } = null!;

    [Inject] private LookAtCoupon Look { get; set; } = null!;

    [Inject] private ClaimCoupon Claim { get; set; } = null!;

    [Inject] private CouponShelf Shelf { get; set; } = null!;

    [Inject] private HeardVisits Visits { get; set; } = null!;

    private string ShopHref => "/m/shop/" + sheet!.Shop.ShortName;

    private ClaimWords Words => new(Say, Sentences, failed ?? sheet!.WhyNot, sheet!.MyPiece is not null);

    /// <summary>What happened to one form says nothing about the coupon.</summary>
    private string? Stamp => new ClaimWords(Say, Sentences, sheet!.WhyNot, hasPiece: false).Stamp;

    protected override async Task OnInitializedAsync()
    {
        // The device gets its name before the form is drawn, so that two quick taps come from one shopper.
        shopper = Cookie.Welcome(Http);
        isSent = HttpMethods.IsPost(Http.Request.Method);
        await LookAsync();
        if (sheet is null) Navigation.NotFound();
        else Visits.Hear(Http, sheet.MerchantId, Id);
    }

    private static string PieceHref(string piece) => "/m/wallet/" + piece;

    /// <param name="decided">What a claim was told just now: what is remembered of the coupon may be a second older.</param>
    private async Task LookAsync(Refusal? decided = null)
    {
        sheet = (await Look.RunAsync(shopper, Ids.Parse(Id), Http.RequestAborted)).Value;
        if (sheet is not null && decided is not null) sheet = sheet with { WhyNot = decided };
        others = sheet?.WhyNot is null ? [] : await Shelf.OpenAsync(sheet.MerchantId, sheet.Shop.Zone, OthersShown, Id, Http.RequestAborted);
    }

    private async Task ClaimAsync()
    {
        isSent = false;
        (string? piece, Refusal? no) = await ClaimTap.TakeAsync(Claim, Limits, Http, shopper, Id, Key);
        if (piece is not null)
        {
            Navigation.NavigateTo(PieceHref(piece) + "?taken=1");
            return;
        }
        Refusal? decided = no?.Kind == RefusalKind.Conflict ? no : null;
        failed = decided is null ? no : null;
        await LookAsync(decided);
    }
}
