namespace MerchantWorkbench.Platform.Events;

/// <summary>A stretch of what a house noted.</summary>
/// <param name="Through">Mark of the last row that was read; the one it was asked from when there was none.</param>
/// <param name="IsMore">There may be more behind it.</param>
public sealed record BehaviourPage(IReadOnlyList<Behaviour> Behaviours, long Through, bool IsMore);
