using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Shopper;

/// <summary>A shopper says what is wrong with a post or a comment, without script, and later finds the answer here.</summary>
public sealed partial class ReportPage
{
    private Caller shopper = Caller.Nobody;
    private OpenReport.Form? form;
    private Refusal? refusal;

    [Parameter] public string? Id { get; set; }

    /// <summary>The comment that is meant.</summary>
    [SupplyParameterFromQuery(Name = "comment")] private string? Said { get; set; }

    [SupplyParameterFromForm(FormName = "report")] private string? Reason { get; set; }

    [SupplyParameterFromForm(FormName = "report")] private string? More { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [Inject] private ShopperCookie Cookie { get; set; } = null!;

    [Inject] private OpenReport Open { get; set; } = null!;

    [Inject] private SendReport Send { get; set; } = null!;

    [Inject] private RateLimits Limits { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>The comment's id; zero, which nothing has, for an address that says none.</summary>
    private long? Comment => Said is null ? null : Ids.TryParse(Said, out long said) ? said : 0;

    protected override async Task OnInitializedAsync()
    {
        shopper = Cookie.Welcome(Http);
        form = (await Open.RunAsync(shopper, Ids.Parse(Id), Comment, Http.RequestAborted)).Value;
        if (form is null) Navigation.NotFound();
    }

    private async Task SendAsync()
    {
        if (Limits.Allows(RateLimits.Claims, Http.Connection.RemoteIpAddress?.ToString() ?? ""))
        {
            ReportReason? reason = Words.TryParse(Reason, out ReportReason known) ? known : null;
            refusal = (await Send.RunAsync(shopper, Ids.Parse(Id), Comment, reason, More, Http.RequestAborted)).Refusal;
        }
        else
        {
            refusal = RateLimits.TooMany;
            RateLimits.Tell(Http, refusal);
        }

        if (refusal is null) Navigation.NavigateTo(Http.Request.Path + Http.Request.QueryString.ToString());
    }
}
