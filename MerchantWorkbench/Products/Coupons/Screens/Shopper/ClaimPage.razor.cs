using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
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

    private string ShopHref => "/m/shop/" + sheet!.Shop.ShortName;

    private string? Told => (failed ?? sheet!.WhyNot) switch
    {
        null => sheet!.MyPiece is null ? null : Say["Claim.HaveOne"].Value,
        { Code: "coupons.person_limit" } => Say["Claim.Mine"].Value,
        var no => Sentences.For(no),
    };

    private NoticeTone Tone => (failed ?? sheet!.WhyNot)?.Code switch
    {
        null or "coupons.person_limit" => NoticeTone.Good,
        "coupons.not_started" => NoticeTone.Info,
        _ => NoticeTone.Wait,
    };

    private string? Stamp => sheet!.WhyNot?.Code switch
    {
        "coupons.sold_out" or "coupons.budget_spent" => Say["Claim.SoldOut"].Value,
        "coupons.ended" => Say["Claim.Ended"].Value,
        "coupons.stopped" => Say["Claim.Stopped"].Value,
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        // The device gets its name before the form is drawn, so that two quick taps come from one shopper.
        shopper = Cookie.Welcome(Http);
        isSent = HttpMethods.IsPost(Http.Request.Method);
        await LookAsync();
        if (sheet is null) Navigation.NotFound();
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
        if (!Limits.Allows(RateLimits.Claims, Http.Connection.RemoteIpAddress?.ToString() ?? ""))
        {
            failed = RateLimits.TooMany;
            RateLimits.Tell(Http, failed);
            return;
        }
        Caller once = shopper.Once<PieceSheet>(Key, "claim " + Id, piece => piece.Id);
        Outcome<PieceSheet> outcome = await Claim.RunAsync(once, Ids.Parse(Id), new ClaimCoupon.Request(), Http.RequestAborted);
        if ((once.Led() ?? outcome.Value?.Id) is { } piece)
        {
            Navigation.NavigateTo(PieceHref(piece) + "?taken=1");
            return;
        }
        Refusal? decided = outcome.Refusal?.Kind == RefusalKind.Conflict ? outcome.Refusal : null;
        failed = decided is null ? outcome.Refusal : null;
        await LookAsync(decided);
    }
}
