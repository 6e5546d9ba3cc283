using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant.Till;

/// <summary>
/// The till: a plain form page for a phone at the counter. Every sending that changed something ends in an address of its own, so a
/// reload repeats nothing.
/// </summary>
public sealed partial class TillPage
{
    private const string ShopCookie = "till";

    private TillForm form = new();
    private TillStep step = TillStep.Code;
    private IReadOnlyList<TillShop> tills = [];
    private RedemptionDay? day;
    private RedemptionSheet? done, undoing;
    private PieceAtTill? piece;
    private Refusal? refusal;
    private string? told;
    private bool undone;

    [Parameter] public string? Merchant { get; set; }

    [SupplyParameterFromQuery] public string? Done { get; set; }

    [SupplyParameterFromQuery] public string? Undo { get; set; }

    [SupplyParameterFromQuery] public string? Undone { get; set; }

    [SupplyParameterFromForm] public TillForm? Sent { get; set; }

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private ListTills Tills { get; set; } = null!;

    [Inject] private ListRedemptions Redemptions { get; set; } = null!;

    [Inject] private FindRedemption Find { get; set; } = null!;

    [Inject] private LookAtPiece Look { get; set; } = null!;

    [Inject] private RedeemPiece Redeem { get; set; } = null!;

    [Inject] private ReverseRedemption Reverse { get; set; } = null!;

    private CancellationToken Stop => Http.RequestAborted;

    /// <summary>A refusal that belongs to no field.</summary>
    private Refusal? General => refusal is { Fields.Count: 0 } && told is null ? refusal : null;

    protected override async Task OnInitializedAsync()
    {
        form = Sent ?? new TillForm { Redemption = Undo };
        if (!Enum.TryParse(form.Step, out step)) step = form.Redemption is null ? TillStep.Code : TillStep.Undo;
        tills = (await Tills.RunAsync(Here.Caller, Stop)).Value ?? [];
        day = (await Redemptions.RunAsync(Here.Caller, new ListRedemptions.Ask(), Stop)).Value;
        form.Shop ??= Cookies.Read(Http, ShopCookie);
        if (tills.All(till => till.ShopId != form.Shop)) form.Shop = tills is [var first, ..] ? first.ShopId : null;
        if (step == TillStep.Order) await LookAsync();
        if (step == TillStep.Undo) undoing = await FindAsync(form.Redemption);
        if (step == TillStep.Undo && undoing is null) step = TillStep.Code;
        undone = Sent is null && Undone is not null;
        if (Sent is null) done = await FindAsync(Done);
    }

    private Task SendAsync() => step switch
    {
        TillStep.Code => LookAsync(),
        TillStep.Order when piece is not null => RedeemAsync(),
        TillStep.Undo => ReverseAsync(),
        _ => Task.CompletedTask,
    };

    private async Task LookAsync()
    {
        if (form.Shop is { } shop) Cookies.Set(Http, ShopCookie, shop, TimeSpan.FromDays(400));
        Outcome<PieceAtTill> found = await Look.RunAsync(Here.Caller, new LookAtPiece.Ask(form.Code, form.Shop), Stop);
        (piece, refusal) = (found.Value, found.Refusal);
        told = found.Refusal?.Code == "pieces.not_found" && IsMistyped(form.Code) ? Say["Till.Mistyped"].Value : null;
        step = piece is null ? TillStep.Code : TillStep.Order;
    }

    private async Task RedeemAsync()
    {
        bool isFree = piece!.Terms.Kind == CouponKind.FreeForm;
        var guard = new Guard().Check(Fen.TryParse(form.Order, out long order), "/orderFen", "till.amount");
        long given = 0;
        if (isFree) guard.Check(Fen.TryParse(form.Discount, out given), "/discountFen", "till.amount");
        refusal = guard.Refusal;
        if (refusal is not null) return;
        var ask = new RedeemPiece.Request(piece.Code, form.Shop, order, DiscountFen: isFree ? given : null);
        Caller once = Here.Caller.Once<RedeemPiece.Receipt>(form.Key, "redeem " + ask, receipt => receipt.Id);
        Outcome<RedeemPiece.Receipt> outcome = await Redeem.RunAsync(once, ask, Stop);
        if ((once.Led() ?? outcome.Value?.Id) is { } id)
        {
            Navigation.NavigateTo(Path("done", id));
            return;
        }
        await LookAsync();
        refusal = piece?.WhyNot is null ? outcome.Refusal ?? refusal : null;
    }

    private async Task ReverseAsync()
    {
        var ask = new ReverseRedemption.Request(form.Reason);
        Caller once = Here.Caller.Once<ReverseRedemption.Receipt>(form.Key, $"undo {form.Redemption} {form.Reason}", receipt => receipt.Id);
        Outcome<ReverseRedemption.Receipt> outcome = await Reverse.RunAsync(once, Ids.Parse(form.Redemption), ask, Stop);
        if ((once.Led() ?? outcome.Value?.Id) is { } id) Navigation.NavigateTo(Path("undone", id));
        else refusal = outcome.Refusal;
    }

    private async Task<RedemptionSheet?> FindAsync(string? id) =>
        id is null ? null : (await Find.RunAsync(Here.Caller, Ids.Parse(id), Stop)).Value;

    private bool CanUndo(string id) => day?.Entries.Any(entry => entry.Id == id && entry.CanUndo) == true;

    private string Path(string? query = null, string? id = null) => Here.Path("redeem") + (query is null ? "" : $"?{query}={id}");

    /// <summary>Twelve digits of which one must be wrong: reading them again will help.</summary>
    private static bool IsMistyped(string? code) =>
        PieceCode.Normalize(code) is { Length: 12 } typed && typed.All(char.IsAsciiDigit) && !PieceCode.IsGenerated(typed);
}
