namespace MerchantWorkbench.Products.Incentives.Domain;

/// <summary>Something that happened and may earn, as it is judged again under other rules.</summary>
/// <param name="Merchant">Whose.</param>
/// <param name="Person">The person's mark there.</param>
public sealed record EarningFact(long Merchant, EarningKind Kind, string Person, long? Shop, DateOnly Day, long? OrderFen);
