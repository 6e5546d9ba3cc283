namespace MerchantWorkbench.Products.Operations.Domain;

/// <summary>An event as a merchant's own system tells it; words, so that one that is none spoils no other.</summary>
/// <param name="Id">The merchant's own, 1 to 64 of A–Z a–z 0–9 and <c>. _ : -</c>. The same id is the same event, whatever else it says.</param>
/// <param name="Kind">One of <see cref="ToldRules.Kinds"/>.</param>
/// <param name="Shopper">The merchant's own name for the person, 1 to 64 characters, as in claims.</param>
/// <param name="At">When it happened: RFC 3339 with an offset.</param>
/// <param name="ShopId">One of the merchant's shops, or nothing.</param>
/// <param name="Origin">A word of BehaviourOrigin; <c>direct</c> when left out.</param>
/// <param name="Thing">What it was about, the merchant's own word, up to 64 characters.</param>
/// <param name="OrderFen">The order's amount, for <c>paid</c> alone.</param>
public sealed record ToldEvent(
    string? Id, string? Kind, string? Shopper, string? At, string? ShopId = null, string? Origin = null, string? Thing = null, long? OrderFen = null);
