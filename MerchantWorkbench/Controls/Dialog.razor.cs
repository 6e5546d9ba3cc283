using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace MerchantWorkbench.Controls;

/// <summary>A question before something is done. The browser's own dialog holds the focus and gives it back.</summary>
public partial class Dialog(IJSRuntime script) : IAsyncDisposable
{
    private ElementReference element;
    private IJSObjectReference? module;
    private bool shown, wasOpen;
    private int asked, heard;
    private string? typed;

    /// <summary>Set true to ask; the dialog sets it back when it goes.</summary>
    [Parameter] public bool Open { get; set; }

    /// <summary>The dialog was closed: by a button, Escape, or its owner.</summary>
    [Parameter] public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>Unique on the page.</summary>
    [Parameter] public string Id { get; set; } = "dialog";

    /// <summary>The question.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>What will happen, as a verb.</summary>
    [Parameter, EditorRequired] public string ConfirmText { get; set; } = "";

    /// <summary>Closes without doing anything; "not now" if absent.</summary>
    [Parameter] public string? CancelText { get; set; }

    /// <summary>The person said yes; the owner closes the dialog when the work is done.</summary>
    [Parameter] public EventCallback OnConfirm { get; set; }

    /// <summary>The confirmed work is under way.</summary>
    [Parameter] public bool Busy { get; set; }

    /// <summary>Cannot be undone.</summary>
    [Parameter] public bool Dangerous { get; set; }

    /// <summary>The merchant's colour, 1 to 8, on top of every dangerous dialog: nobody acts for the wrong shop.</summary>
    [Parameter] public int? Colour { get; set; }

    /// <summary>The merchant concerned.</summary>
    [Parameter] public string? MerchantName { get; set; }

    /// <summary>A word or number the person has to type before the button works.</summary>
    [Parameter] public string? TypeToConfirm { get; set; }

    /// <summary>The consequences, with numbers.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        try
        {
            if (module is not null) await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the module with it.
        }
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (wasOpen && !Open) (typed, asked) = (null, asked + 1);
        wasOpen = Open;
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Open == shown) return;
        shown = Open;
        module ??= await script.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/dialog.js"]);
        if (Open) await module.InvokeVoidAsync("show", element);
        else if (await module.InvokeAsync<bool>("close", element)) heard++;
    }

    /// <summary>Only what is asked can be answered: a click that comes late finds the question gone.</summary>
    private Task ConfirmAsync() => Open ? OnConfirm.InvokeAsync() : Task.CompletedTask;

    /// <summary>Escape: told before any key that follows.</summary>
    private Task CancelledAsync()
    {
        heard++;
        shown = false;
        return HideAsync();
    }

    /// <summary>
    /// The browser tells of every closing, and late: whoever asks again at once is faster. So one that was heard of before counts for nothing.
    /// </summary>
    private Task ClosedAsync()
    {
        if (heard > 0)
        {
            heard--;
            return Task.CompletedTask;
        }
        shown = false;
        return HideAsync();
    }

    private Task HideAsync() => Open ? OpenChanged.InvokeAsync(false) : Task.CompletedTask;
}
