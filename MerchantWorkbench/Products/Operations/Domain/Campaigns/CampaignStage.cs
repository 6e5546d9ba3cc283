using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations.Domain.Campaigns;

/// <summary>What was decided about a campaign as a whole. How its parts stand, their houses say.</summary>
[JsonConverter(typeof(WordConverter<CampaignStage>))]
public enum CampaignStage
{
    /// <summary>Being prepared.</summary>
    Draft = 1,

    /// <summary>Published by its merchant; it lives as soon as its last part can.</summary>
    HandedIn,

    /// <summary>All of it was let go.</summary>
    Released,
}
