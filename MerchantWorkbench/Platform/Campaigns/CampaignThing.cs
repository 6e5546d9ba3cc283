using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Platform.Campaigns;

/// <summary>A thing of some house that belongs to a campaign, at most to one. Houses ask here; who keeps campaigns writes here.</summary>
public sealed class CampaignThing : IOwned
{
    public required long MerchantId { get; init; }

    public required long CampaignId { get; init; }

    /// <summary>Its place in the campaign, from 1: what leads to another stands behind it.</summary>
    public required int Place { get; init; }

    /// <summary>The word of its <see cref="ICampaignPart"/>; of a thing that is reviewed also the review's subject.</summary>
    public required string Kind { get; init; }

    public required long ThingId { get; init; }

    public ThingStep Step { get; set; } = ThingStep.Planned;
}
