using MerchantWorkbench.Platform.Ledger;

namespace MerchantWorkbench.Products.Incentives.Api;

/// <summary>What is added to a budget of the pool.</summary>
/// <param name="Currency">Points for the traffic budget, cash for the fee budget.</param>
/// <param name="Amount">Points or fen.</param>
internal sealed record Funding(Currency? Currency, long? Amount);
