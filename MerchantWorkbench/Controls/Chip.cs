namespace MerchantWorkbench.Controls;

/// <summary>A filter one can put on and take off.</summary>
/// <param name="Text">What it keeps, with its number if that helps.</param>
/// <param name="On">Whether it is on.</param>
/// <param name="Href">Where it leads; filters live in the address. Null makes it a button.</param>
/// <param name="Value">What the button tells when pressed.</param>
/// <param name="Removable">Shows a cross while on: pressing takes it off.</param>
public sealed record Chip(string Text, bool On = false, string? Href = null, string Value = "", bool Removable = false);
