namespace MerchantWorkbench.Platform.Products;

/// <summary>Something the merchant should do.</summary>
/// <param name="Text">What it is, in words.</param>
/// <param name="Do">The words on its one button.</param>
/// <param name="Path">Where it is done, below the merchant's workbench.</param>
/// <param name="Cause">Why, in words; null where the reviewer's words say it.</param>
/// <param name="Reason">Code of a reviewer's reason.</param>
/// <param name="Note">What the reviewer wrote.</param>
public sealed record HomeTodo(string Text, string Do, string Path, string? Cause = null, string? Reason = null, string? Note = null);
