using MerchantWorkbench.Products.Promotion.Domain.Paid;

namespace MerchantWorkbench.Products.Promotion.Domain.Exclusive;

/// <summary>Days of a slot bought as a whole: while it runs there, the placement has the slot's paid places to itself.</summary>
/// <param name="Pay">With what; one of the two, never both (seed row M075).</param>
/// <param name="Price">The price of one day as the merchant was shown it, in fen or points; another one is never charged.</param>
public sealed record ExclusiveTerms(PayWith Pay, long Price);
