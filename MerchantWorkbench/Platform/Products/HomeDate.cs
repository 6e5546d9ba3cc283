namespace MerchantWorkbench.Platform.Products;

/// <summary>Something that begins, ends or happens in the coming days.</summary>
/// <param name="At">When; the first instant of the day where it is about a whole day.</param>
/// <param name="Text">What, in words.</param>
/// <param name="Path">Where it is, below the merchant's workbench.</param>
/// <param name="IsEnd">Something ends, or must be done until then.</param>
/// <param name="IsWholeDay">The hour says nothing.</param>
public sealed record HomeDate(DateTimeOffset At, string Text, string Path, bool IsEnd = false, bool IsWholeDay = false);
