namespace MerchantWorkbench.Controls;

/// <summary>One step of a funnel.</summary>
/// <param name="Name">What people did.</param>
/// <param name="Count">How often.</param>
/// <param name="Shown">The count as people read it; the plain number if absent.</param>
public sealed record FunnelStep(string Name, long Count, string? Shown = null);
