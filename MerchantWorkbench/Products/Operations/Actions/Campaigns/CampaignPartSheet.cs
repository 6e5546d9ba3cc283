using MerchantWorkbench.Platform.Campaigns;

namespace MerchantWorkbench.Products.Operations.Actions.Campaigns;

/// <summary>One part of a campaign as it stands.</summary>
/// <param name="Kind">coupon, post, broadcast, placement.</param>
/// <param name="Id">As its house calls it.</param>
/// <param name="People">People it reached; null before it is out, and for what counts none.</param>
/// <param name="Path">Its own editor, below the merchant's workbench; null when it is not there any more.</param>
/// <param name="Why">Code of the refusal that kept it from going out; null where nothing did.</param>
public sealed record CampaignPartSheet(
    string Kind, string Id, PartPurpose Purpose, PartStage Stage, string Name, DateTimeOffset? From, DateTimeOffset? Until, int? People, string? Path,
    string? Why);
