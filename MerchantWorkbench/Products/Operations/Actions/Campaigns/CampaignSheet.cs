using MerchantWorkbench.Products.Operations.Domain.Campaigns;

namespace MerchantWorkbench.Products.Operations.Actions.Campaigns;

/// <summary>A campaign with its parts as they stand now.</summary>
/// <param name="Recipe">Key of the recipe it was begun with.</param>
/// <param name="From">First day, by the merchant's calendar.</param>
/// <param name="Until">Last day.</param>
/// <param name="Revision">Counts what its merchant did with it.</param>
/// <param name="Why">Code of what keeps it from beginning although every part may; null otherwise.</param>
public sealed record CampaignSheet(
    string Id, string Name, string Recipe, DateOnly From, DateOnly Until, CampaignStage Stage, CampaignState State, int Revision, string? Why,
    IReadOnlyList<CampaignPartSheet> Parts);
