using MerchantWorkbench.Products.Promotion.Domain.Paid;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Api;

/// <summary>New words for a placement.</summary>
/// <param name="Revision">The revision they were written on.</param>
internal sealed record EditedPlacement(
    Goal Goal, ThingKind Kind, string? Thing, IReadOnlyList<string>? Slots, DateOnly? From, DateOnly? Until, string? Title, string? Text, string? Picture,
    int Revision, PaidTerms? Paid = null) : PlacementBody(Goal, Kind, Thing, Slots, From, Until, Title, Text, Picture, Paid);
