namespace MerchantWorkbench.Controls;

/// <summary>One of several to choose from.</summary>
/// <param name="Value">What the form carries; never shown.</param>
/// <param name="Text">What people read.</param>
/// <param name="Hint">A second, smaller line.</param>
/// <param name="Icon">A symbol of icons/sprite.svg.</param>
/// <param name="Group">Heading in a long list, above all choices that name it.</param>
/// <param name="Disabled">Cannot be chosen now; say why in the hint.</param>
public sealed record Choice(string Value, string Text, string? Hint = null, string? Icon = null, bool Disabled = false, string? Group = null);
