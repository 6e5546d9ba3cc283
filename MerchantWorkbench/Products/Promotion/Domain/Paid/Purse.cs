namespace MerchantWorkbench.Products.Promotion.Domain.Paid;

/// <summary>What was spent of a placement's budget, in thousandths of a fen or point.</summary>
/// <param name="Spent">Altogether.</param>
/// <param name="Today">On the day it is, by the merchant's calendar.</param>
public readonly record struct Purse(long Spent, long Today);
