using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace MerchantWorkbench.Controls;

/// <summary>A button, or a link that looks like one; it takes no second click before the answer to the first was seen.</summary>
public partial class Button
{
    [Parameter] public RenderFragment? ChildContent { get; set; }
    [Parameter] public ButtonVariant Variant { get; set; }
    [Parameter] public string? Icon { get; set; }
    [Parameter] public EventCallback<MouseEventArgs> OnClick { get; set; }

    /// <summary>Makes it a link that looks like a button.</summary>
    [Parameter] public string? Href { get; set; }

    /// <summary>button, submit or reset.</summary>
    [Parameter] public string Type { get; set; } = "button";

    [Parameter] public bool Disabled { get; set; }

    /// <summary>Its work is under way: it turns, says so to readers and takes no second click.</summary>
    [Parameter] public bool Busy { get; set; }

    /// <summary>As wide as its place, and taller: the thumb's button on a phone page.</summary>
    [Parameter] public bool Wide { get; set; }

    /// <summary>May be pressed faster than answers are seen: steps of an editor, one more row. Never for what spends or makes something.</summary>
    [Parameter] public bool Repeats { get; set; }

    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    private bool isWorking, isAnswered;

    private bool Off => Disabled || Busy;

    private string Class => $"button {Variant.ToString().ToLowerInvariant()}{(Busy ? " busy" : "")}{(Wide ? " wide" : "")}";

    // Called when the browser has drawn: every click it sent before that has arrived.
    protected override void OnAfterRender(bool firstRender)
    {
        if (isAnswered) isWorking = isAnswered = false;
    }

    // A disabled button loses the focus, and with it a person without a mouse the place; and it still sends the clicks made before it was drawn so.
    // So a busy one only does nothing, and a double click is one wish.
    private async Task ClickAsync(MouseEventArgs click)
    {
        if (Off || isWorking) return;
        isWorking = !Repeats;
        try
        {
            await OnClick.InvokeAsync(click);
        }
        finally
        {
            isAnswered = true;
        }
    }
}
