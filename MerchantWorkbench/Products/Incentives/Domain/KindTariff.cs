namespace MerchantWorkbench.Products.Incentives.Domain;

/// <summary>What one kind of earning brings.</summary>
/// <param name="Points">Points each, 0–10,000; 0 earns nothing.</param>
/// <param name="DayCap">The most points of this kind that a merchant earns in a day of its calendar, 0–1,000,000.</param>
public sealed record KindTariff(int Points, int DayCap);
