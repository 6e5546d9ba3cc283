using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Shopper.Parts;

/// <summary>The talk under a live post, without script: each form is a plain one.</summary>
public sealed partial class Conversation
{
    private const string On = "on", Off = "off";
    private Caller shopper = Caller.Nobody;
    private ReadComments.Talk? talk;
    private Refusal? refusal;
    private bool isRefused;

    /// <summary>The post.</summary>
    [Parameter, EditorRequired] public long Post { get; set; }

    [Parameter, EditorRequired] public AccountFace Account { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "like")] private string? Liking { get; set; }

    [SupplyParameterFromForm(FormName = "save")] private string? Saving { get; set; }

    [SupplyParameterFromForm(FormName = "comment")] private string? Words { get; set; }

    [SupplyParameterFromForm(FormName = "comment", Name = "Answers")] private string? SentAnswers { get; set; }

    /// <summary>The comment to answer.</summary>
    [SupplyParameterFromQuery(Name = "answer")] private string? Asked { get; set; }

    /// <summary>The last comment of the page before.</summary>
    [SupplyParameterFromQuery(Name = "said")] private string? After { get; set; }

    /// <summary>The one comment to read with all its answers.</summary>
    [SupplyParameterFromQuery(Name = "thread")] private string? Alone { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [Inject] private ShopperCookie Cookie { get; set; } = null!;

    [Inject] private ReadComments Read { get; set; } = null!;

    [Inject] private WriteComment Write { get; set; } = null!;

    [Inject] private LikePost Like { get; set; } = null!;

    [Inject] private SavePost Save { get; set; } = null!;

    [Inject] private RateLimits Limits { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private string Path => Http.Request.Path;

    private string? Answers => SentAnswers ?? Asked;

    private CommentSheet? Answered => talk!.Threads.SelectMany(thread => thread.Answers.Prepend(thread.Comment)).FirstOrDefault(one => one.Id == Answers);

    protected override async Task OnInitializedAsync()
    {
        // The device gets its name before the form is drawn, so that two quick taps come from one shopper.
        shopper = Cookie.Welcome(Http);
        await LookAsync();
    }

    private async Task LookAsync() =>
        talk = (await Read.RunAsync(shopper, Post, Number(After), Number(Alone), Http.RequestAborted)).Value;

    private static long? Number(string? text) => Ids.TryParse(text, out long id) ? id : null;

    private bool IsTooOften()
    {
        if (Limits.Allows(RateLimits.Claims, Http.Connection.RemoteIpAddress?.ToString() ?? "")) return false;
        refusal = RateLimits.TooMany;
        RateLimits.Tell(Http, refusal);
        return true;
    }

    private async Task LikeAsync()
    {
        if (IsTooOften()) return;
        refusal = (await Like.RunAsync(shopper, Post, Liking != Off, Http.RequestAborted)).Refusal;
        if (refusal is null) Navigation.NavigateTo(Path + "#talk");
    }

    private async Task SaveAsync()
    {
        if (IsTooOften()) return;
        refusal = (await Save.RunAsync(shopper, Post, Saving != Off, Http.RequestAborted)).Refusal;
        if (refusal is null) Navigation.NavigateTo(Path + "#talk");
    }

    private async Task SayAsync()
    {
        isRefused = true;
        if (IsTooOften()) return;
        Outcome<CommentSheet> said = await Write.RunAsync(
            shopper, Post, Words, Ids.TryParse(SentAnswers, out long answered) ? answered : null, Http.RequestAborted);
        refusal = said.Refusal;
        if (refusal is null) Navigation.NavigateTo(Path + "#talk");
    }

    private string NameOf(CommentSheet comment) => comment.Nickname is { } name ? Say["Talk.Guest", name] : Account.Name;
}
