using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant;

public sealed partial class CouponList
{
    private ListAddress asked = new();
    private BrowseCoupons.View? view;
    private Refusal? refusal;
    private IReadOnlySet<string> picked = new HashSet<string>();

    [Inject] private BrowseCoupons Browse { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Parameter] public string Merchant { get; set; } = "";

    [SupplyParameterFromQuery] private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "q")] private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "public")] private string? ForPublic { get; set; }

    [SupplyParameterFromQuery] private string? Page { get; set; }

    private int Pages => Math.Max(1, (view!.Matching + BrowseCoupons.PageSize - 1) / BrowseCoupons.PageSize);

    private string? Lede => view is not { All: > 0 } ? null
        : Say["List.Lede", view.All, view.Counts.GetValueOrDefault(CouponState.Running), view.Totals.Redeemed, Fen.Exact(view.Totals.IncomeFen)].Value;

    private List<Chip> Filters =>
    [
        new(Say["List.AllStates", view!.All], !asked.IsFiltered, Address(new())),
        .. Enum.GetValues<CouponState>().Where(state => view.Counts.ContainsKey(state) || asked.State == state).Select(StateChip),
        .. view.Totals.ForPublic > 0 || asked.PublicOnly ? [PublicChip] : Array.Empty<Chip>(),
    ];

    private Chip PublicChip => new(
        Say["List.Public", view!.Totals.ForPublic], asked.PublicOnly, Address(asked with { PublicOnly = !asked.PublicOnly, Page = 1 }), Removable: true);

    private CouponTerms Example => new()
    {
        Name = Say["List.ExampleName"], Kind = CouponKind.MoneyOff, AmountFen = 500, ThresholdFen = 3_000, Validity = new(DaysAfterClaim: 7),
        UseWindows = [new([6, 7], "00:00", "00:00")],
    };

    protected override async Task OnParametersSetAsync()
    {
        var wanted = ListAddress.Read(State, Text, ForPublic, Page);
        if (wanted.Filter != asked.Filter) picked = new HashSet<string>();
        asked = wanted;
        await RefreshAsync();
    }

    protected override async Task RefreshAsync()
    {
        Outcome<BrowseCoupons.View> found = await Browse.RunAsync(Here.Caller, asked.Filter, asked.Page);
        (view, refusal) = (found.Value ?? view, found.Refusal);
    }

    private Chip StateChip(CouponState state)
    {
        bool isOn = asked.State == state;
        return new(Say["List.StateCount", Say["List.State." + Words.Name(state)], view!.Counts.GetValueOrDefault(state)], isOn,
            Address(asked with { State = isOn ? null : state, Page = 1 }), Removable: true);
    }

    private void Pick(IReadOnlySet<string> ids) => picked = ids;

    private void Search(ChangeEventArgs change) =>
        Navigation.NavigateTo(Address(ListAddress.Read(State, (string?)change.Value, ForPublic, null)));

    private string Address(ListAddress to) => Here.Path("coupons") + to.Query;

    private string Density(string to) => $"/account/density?to={to}&back={Uri.EscapeDataString(Address(asked))}";
}
