namespace MerchantWorkbench.Products.Promotion.Actions.Audiences;

/// <summary>How many people an audience must have.</summary>
/// <param name="Version">From 1; rises with each change.</param>
/// <param name="Least">People.</param>
/// <param name="At">Since when.</param>
/// <param name="By">Who said so.</param>
public sealed record FloorSheet(int Version, int Least, DateTimeOffset At, string By);
