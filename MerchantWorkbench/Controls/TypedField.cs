using Microsoft.AspNetCore.Components;

namespace MerchantWorkbench.Controls;

/// <summary>
/// A field whose value is read out of typed text. The text stays exactly as typed, also when it cannot be read; the value is then null.
/// It is replaced only when somebody else changes the value.
/// </summary>
public abstract class TypedField<T> : FieldControl
    where T : struct
{
    private string? typed;
    private T? read;
    private bool telling;

    /// <summary>What was typed and cannot be read, for an owner who keeps drafts or must not send around it; null while all is readable.</summary>
    [Parameter] public string? WrongText { get; set; }

    /// <summary>Told before the value changes.</summary>
    [Parameter] public EventCallback<string?> WrongTextChanged { get; set; }

    /// <summary>The value its owner holds.</summary>
    protected abstract T? Current { get; }

    /// <summary>The sentence for text that cannot be read.</summary>
    protected abstract string Unreadable { get; }

    /// <inheritdoc/>
    protected override string? OwnError => !string.IsNullOrWhiteSpace(typed) && read is null && Current is null ? Unreadable : null;

    /// <summary>What stands in the box.</summary>
    protected string Shown =>
        typed is not null && (telling || EqualityComparer<T?>.Default.Equals(read, Current)) ? typed : Current is { } value ? Write(value) : "";

    /// <summary>Reads what was typed; null when that is no value.</summary>
    protected abstract T? Read(string text);

    /// <summary>Writes a value that came from elsewhere.</summary>
    protected abstract string Write(T value);

    /// <summary>Tells the owner.</summary>
    protected abstract Task TellAsync(T? value);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (telling || !WrongTextChanged.HasDelegate) return;
        if (WrongText is not null) (typed, read) = (WrongText, null);
        else if (read is null) typed = null;
    }

    /// <summary>Takes what was typed, when the person leaves the field.</summary>
    protected async Task TypeAsync(string? text)
    {
        typed = text ?? "";
        read = Read(typed);
        telling = true;
        await WrongTextChanged.InvokeAsync(read is null && !string.IsNullOrWhiteSpace(typed) ? typed : null);
        await TellAsync(read);
        telling = false;
    }
}
