using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace MerchantWorkbench.Controls;

/// <summary>
/// A text to take along, whole and in one line: a key, an address, a command. Where the browser keeps the clipboard shut the text is
/// selected instead.
/// </summary>
public partial class CopyText(IJSRuntime script)
{
    private ElementReference element;
    private bool copied, tried;

    /// <summary>What is copied.</summary>
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    /// <summary>What it is, for readers.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    private async Task CopyAsync()
    {
        await using IJSObjectReference module = await script.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/copy.js"]);
        copied = await module.InvokeAsync<bool>("copy", element);
        tried = true;
    }
}
