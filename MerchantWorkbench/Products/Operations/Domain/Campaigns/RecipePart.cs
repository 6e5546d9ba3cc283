using System.Text.Json.Nodes;

namespace MerchantWorkbench.Products.Operations.Domain.Campaigns;

/// <summary>One part a recipe drafts.</summary>
/// <param name="Kind">The word of a house's part.</param>
/// <param name="Values">What it is drafted of, in the house's words; days, answers and links as words that begin with $.</param>
public sealed record RecipePart(string Kind, JsonObject Values);
