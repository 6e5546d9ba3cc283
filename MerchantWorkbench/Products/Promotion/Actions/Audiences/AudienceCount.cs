namespace MerchantWorkbench.Products.Promotion.Actions.Audiences;

/// <summary>How many people an audience has, as it is told to its merchant: never exactly, never who.</summary>
/// <param name="IsEnough">It has as many as an audience must have.</param>
/// <param name="Floor">How many that is.</param>
/// <param name="AtLeast">Down to whole hundreds, at least the floor; null where it is not enough.</param>
public sealed record AudienceCount(bool IsEnough, int Floor, int? AtLeast);
