using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace MerchantWorkbench.Products.ReviewDesk.Screens.Staff;

/// <summary>Keeps the page's one script: it only presses buttons, so everything works without it. The choice stays with the browser.</summary>
public partial class KeySwitch(IJSRuntime script) : IAsyncDisposable
{
    private IJSObjectReference? module, keys;
    private ElementReference box;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        try
        {
            if (keys is not null) await keys.InvokeVoidAsync("stop");
            if (keys is not null) await keys.DisposeAsync();
            if (module is not null) await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its keys with it.
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        module = await script.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/keys.js"]);
        keys = await module.InvokeAsync<IJSObjectReference>("listen", box);
    }
}
