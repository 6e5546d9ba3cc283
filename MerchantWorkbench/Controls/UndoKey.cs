using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace MerchantWorkbench.Controls;

/// <summary>Where it stands, Ctrl+Z does what the button of the page's <see cref="UndoBar"/> does. It shows nothing.</summary>
public sealed class UndoKey : ComponentBase, IAsyncDisposable
{
    private IJSObjectReference? script, ear;

    [Inject] private IJSRuntime Browser { get; set; } = null!;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (ear is not null) await ear.InvokeVoidAsync("stop");
            if (script is not null) await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its ear with it.
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        script = await Browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/undo.js"]);
        ear = await script.InvokeAsync<IJSObjectReference>("listen");
    }
}
