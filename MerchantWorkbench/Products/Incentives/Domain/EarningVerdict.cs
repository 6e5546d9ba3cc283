namespace MerchantWorkbench.Products.Incentives.Domain;

/// <summary>What the rules make of it.</summary>
/// <param name="Why">Only where it is held.</param>
public readonly record struct EarningVerdict(EarningState State, HeldReason? Why = null);
