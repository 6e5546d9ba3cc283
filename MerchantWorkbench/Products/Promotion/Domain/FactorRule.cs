namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>How much one factor weighs, and what is believed before anything is known.</summary>
/// <param name="Weight">In percent; those of all factors together are 100.</param>
/// <param name="PriorPercent">The share that is believed of a shop nobody knows.</param>
/// <param name="PriorStrength">As if so many people had been seen before: the larger, the slower a few people move the score.</param>
public sealed record FactorRule(int Weight, int PriorPercent, int PriorStrength);
