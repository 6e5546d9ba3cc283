using MerchantWorkbench.Controls;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.Coupons.Screens.Merchant;

public sealed partial class CouponDetail
{
    private CouponSheet? coupon;
    private CouponMeasures measures = new([], 0, 0, 0, 0);
    private IReadOnlyList<CouponHappening> history = [];
    private Refusal? refusal;

    [Inject] private FindCoupon Find { get; set; } = null!;

    [Inject] private MeasureCoupon Measure { get; set; } = null!;

    [Inject] private ReadCouponHistory ReadHistory { get; set; } = null!;

    [Parameter] public string Merchant { get; set; } = "";

    [Parameter] public string Id { get; set; } = "";

    /// <summary>The last piece of the page before.</summary>
    [SupplyParameterFromQuery] private string? After { get; set; }

    /// <summary>Why an uploaded list was not taken; an address cannot carry more than its code.</summary>
    [SupplyParameterFromQuery] private string? Refused { get; set; }

    /// <summary>A step the address asks for, such as <c>append</c>: a to-do elsewhere leads straight to its question.</summary>
    [SupplyParameterFromQuery] private string? Ask { get; set; }

    private IReadOnlyList<Crumb> Crumbs => [new(Say["List.Title"], Here.Path("coupons"))];

    protected override async Task OnParametersSetAsync()
    {
        if (coupon is not null && coupon.Id != Id) coupon = null;
        await RefreshAsync();
    }

    protected override async Task RefreshAsync()
    {
        long id = Ids.Parse(Id);
        Outcome<CouponSheet> found = await Find.RunAsync(Here.Caller, id);
        (coupon, refusal) = (found.Value, found.Refusal);
        if (coupon is null) return;
        measures = (await Measure.RunAsync(Here.Caller, id)).Value ?? measures;
        history = (await ReadHistory.RunAsync(Here.Caller, id)).Value ?? history;
    }
}
