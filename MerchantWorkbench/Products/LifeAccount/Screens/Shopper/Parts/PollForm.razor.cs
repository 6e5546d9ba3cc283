using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Shopper.Parts;

/// <summary>Voting in the post that is being read; after it the shopper is back at the poll.</summary>
public sealed partial class PollForm
{
    private const string Place = "poll";
    private Caller shopper = Caller.Nobody;
    private PollSheet? poll;
    private Refusal? refusal;

    /// <summary>The post.</summary>
    [Parameter, EditorRequired] public long Post { get; set; }

    /// <summary>The merchant's, for the hour it ends.</summary>
    [Parameter, EditorRequired] public Zone Zone { get; set; } = Zone.Of(null);

    [SupplyParameterFromForm(FormName = "vote", Name = "Question")] private string? Asked { get; set; }

    [SupplyParameterFromForm(FormName = "vote", Name = PollChoices.Name)] private string? Chosen { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [Inject] private ShopperCookie Cookie { get; set; } = null!;

    [Inject] private ReadPoll Read { get; set; } = null!;

    [Inject] private CastVote Vote { get; set; } = null!;

    [Inject] private RateLimits Limits { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        // The device gets its name before the form is drawn, so that two quick taps come from one shopper.
        shopper = Cookie.Welcome(Http);
        await LookAsync();
    }

    private async Task LookAsync() => poll = (await Read.RunAsync(shopper, Post, Http.RequestAborted)).Value;

    private async Task VoteAsync()
    {
        refusal = !Limits.Allows(RateLimits.Claims, Http.Connection.RemoteIpAddress?.ToString() ?? "") ? RateLimits.TooMany
            : (await Vote.RunAsync(shopper, Post, Asked, Chosen, Http.RequestAborted)).Refusal;
        RateLimits.Tell(Http, refusal);
        if (refusal is null) Navigation.NavigateTo($"{Http.Request.Path}#{Place}");
        else await LookAsync();
    }
}
