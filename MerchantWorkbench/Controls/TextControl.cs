using MerchantWorkbench.Platform.Kernel;
using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Controls;

/// <summary>A field of free text. Taken when the person leaves the field; while typing it is only counted and shown elsewhere.</summary>
public abstract class TextControl : FieldControl
{
    private string? typing;

    /// <summary>The text.</summary>
    [Parameter] public string? Value { get; set; }

    /// <summary>The person left the field with another text.</summary>
    [Parameter] public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>Every keystroke, for a preview beside the form; never write it back into the value.</summary>
    [Parameter] public EventCallback<string> OnTyping { get; set; }

    /// <summary>Characters at most, in code points; makes the counter appear. Nothing is cut off.</summary>
    [Parameter] public int? Max { get; set; }

    /// <inheritdoc/>
    protected override (int Now, int Most)? Counted => Max is { } most ? (PlainText.Length(typing ?? Value ?? ""), most) : null;

    /// <summary>Null where nobody listens to keystrokes, so that they do not travel.</summary>
    protected EventCallback<ChangeEventArgs> Keystroke =>
        Max is not null || OnTyping.HasDelegate ? EventCallback.Factory.Create<ChangeEventArgs>(this, TypingAsync) : default;

    /// <summary>Takes the text.</summary>
    protected Task LeaveAsync(string? text)
    {
        typing = null;
        return ValueChanged.InvokeAsync(text);
    }

    private Task TypingAsync(ChangeEventArgs change)
    {
        typing = (string?)change.Value ?? "";
        return OnTyping.InvokeAsync(typing);
    }
}
