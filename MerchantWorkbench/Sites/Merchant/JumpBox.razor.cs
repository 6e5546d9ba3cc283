using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Sites.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace MerchantWorkbench.Sites.Merchant;

/// <summary>Ctrl+K, some letters, Enter. The browser's own dialog holds the focus, closes on Escape and gives it back.</summary>
public sealed partial class JumpBox : IAsyncDisposable
{
    private ElementReference opener, dialog;
    private IJSObjectReference? dialogs, keys, watch;
    private IReadOnlyList<JumpGoal> goals = [];
    private Task search = Task.CompletedTask;
    private string? text;
    private bool open, shown;
    private int at, turn;

    [Inject] private Jumps Jumps { get; set; } = null!;

    [Inject] private IJSRuntime Browser { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private MerchantScope Here { get; set; } = null!;

    /// <summary>The links of the rail.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<ShellLink> Rail { get; set; } = [];

    private string? Told => goals.Count == 0 && !string.IsNullOrWhiteSpace(text) ? Say["Jump.Nothing", text.Trim()].Value : Say["Jump.Keys"];

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (watch is not null) await watch.InvokeVoidAsync("stop");
            foreach (IJSObjectReference? one in new[] { watch, keys, dialogs })
                if (one is not null) await one.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its script with it.
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            keys = await Browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/jump.js"]);
            watch = await keys.InvokeAsync<IJSObjectReference>("listen", opener);
        }

        if (open == shown) return;
        shown = open;
        dialogs ??= await Browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/dialog.js"]);
        await dialogs.InvokeVoidAsync(open ? "show" : "close", dialog);
    }

    private async Task OpenAsync()
    {
        text = null;
        await SearchAsync();
        open = true;
    }

    private void Hide() => open = false;

    private Task TypeAsync(ChangeEventArgs typed)
    {
        text = (string?)typed.Value;
        return search = SearchAsync();
    }

    /// <summary>An answer that was overtaken by the next letter is dropped.</summary>
    private async Task SearchAsync()
    {
        int mine = ++turn;
        IReadOnlyList<JumpGoal> found = await Jumps.FindAsync(Here, Rail, text);
        if (mine == turn) (goals, at) = (found, 0);
    }

    private async Task PressAsync(KeyboardEventArgs key)
    {
        // Enter and the arrows belong to the input method while a word is being composed.
        if (key.IsComposing) return;
        if (key.Key is "ArrowDown" && goals.Count > 0) at = (at + 1) % goals.Count;
        else if (key.Key is "ArrowUp" && goals.Count > 0) at = (at + goals.Count - 1) % goals.Count;
        else if (key.Key is "Enter")
        {
            await search;
            Go(at);
        }
    }

    private void Go(int row)
    {
        if (row >= goals.Count) return;
        Hide();
        Navigation.NavigateTo(goals[row].Href);
    }
}
