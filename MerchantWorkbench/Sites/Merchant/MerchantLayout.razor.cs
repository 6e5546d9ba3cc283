using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Sites.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace MerchantWorkbench.Sites.Merchant;

/// <summary>The frame around every page of a merchant's workbench. It follows what changes the frame itself: products opened or left, verdicts.</summary>
public sealed partial class MerchantLayout : IDisposable
{
    private MerchantScope? scope;
    private ShellModel? shell;
    private bool refused;
    private IDisposable? ear;

    /// <summary>The sign-in the scope was read for; it changes when the session ends while the page is open.</summary>
    private Task<AuthenticationState>? asked;

    [CascadingParameter] private Task<AuthenticationState> SignedIn { get; set; } = null!;

    [CascadingParameter] private Microsoft.AspNetCore.Components.RouteData Page { get; set; } = null!;

    [Inject] private Scopes Scopes { get; set; } = null!;

    [Inject] private MerchantShell Shell { get; set; } = null!;

    [Inject] private CommittedEvents Committed { get; set; } = null!;

    private string? Merchant => Page.RouteValues.GetValueOrDefault("Merchant") as string;

    private bool MayEnter =>
        Page.PageType.GetCustomAttributes(typeof(NeedsAttribute), true).Cast<NeedsAttribute>().All(needs => scope!.Allowed.Contains(needs.Permission));

    private bool IsPlain => Page.PageType.IsDefined(typeof(ExcludeFromInteractiveRoutingAttribute), inherit: true);

    public void Dispose() => ear?.Dispose();

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive) ear = Committed.Listen(Hear);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (scope is null || scope.ShortName != Merchant || asked != SignedIn) await ReadAsync();
    }

    private void Hear(IReadOnlyList<Event> events)
    {
        if (events.Any(one => one.MerchantId == scope?.Id && one.Subject is "product" or "review" or "member" or "merchant"))
            _ = InvokeAsync(async () =>
            {
                await ReadAsync();
                StateHasChanged();
            });
    }

    private async Task ReadAsync()
    {
        asked = SignedIn;
        bool isOpen = (await Scopes.MerchantAsync((await SignedIn).User, Merchant)).Is(out MerchantScope? found, out _);
        ShellModel? frame = found is null ? null : await Shell.OfAsync(found);
        // Together: the page is drawn whenever something is waited for, and must never have one without the other.
        (scope, shell, refused) = (found, frame, !isOpen);
    }
}
