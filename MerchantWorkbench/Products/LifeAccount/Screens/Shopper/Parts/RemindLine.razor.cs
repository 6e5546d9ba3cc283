using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Shopper.Parts;

/// <summary>The wish to be reminded, on and off.</summary>
public sealed partial class RemindLine
{
    private const string On = "on", Off = "off";
    private Caller shopper = Caller.Nobody;
    private PostReminders? asked;
    private Refusal? refusal;

    /// <summary>The post; nothing in the workbench.</summary>
    [Parameter] public long Post { get; set; }

    [Parameter, EditorRequired] public AnnouncementSheet Show { get; set; } = null!;

    /// <summary>In the workbench: a button that does nothing.</summary>
    [Parameter] public bool Preview { get; set; }

    [SupplyParameterFromForm(FormName = "remind")] private string? Reminding { get; set; }

    [CascadingParameter] private HttpContext? Http { get; set; }

    [Inject] private ShopperCookie Cookie { get; set; } = null!;

    [Inject] private FindReminder Find { get; set; } = null!;

    [Inject] private SetReminder Set { get; set; } = null!;

    [Inject] private RateLimits Limits { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>A form that was sent must stand on the page until it is answered, also when it came too late.</summary>
    private bool IsOpen => Show.StartsAt > Clock.Now || (Reminding is not null && refusal is null);

    private int Count => asked?.Count ?? Show.Reminders;

    protected override async Task OnInitializedAsync()
    {
        if (Preview || Http is null) return;
        // The device gets its name before the form is drawn, so that two quick taps come from one shopper.
        shopper = Cookie.Welcome(Http);
        asked = (await Find.RunAsync(shopper, Post, Http.RequestAborted)).Value;
    }

    private async Task ChangeAsync()
    {
        refusal = Limits.Allows(RateLimits.Claims, Http!.Connection.RemoteIpAddress?.ToString() ?? "")
            ? (await Set.RunAsync(shopper, Post, Reminding != Off, Http.RequestAborted)).Refusal : RateLimits.TooMany;
        RateLimits.Tell(Http, refusal);
        if (refusal is null) Navigation.NavigateTo(Http.Request.Path + "#remind");
    }
}
