using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations.Domain.Campaigns;

/// <summary>A campaign's state as everyone sees it; never stored.</summary>
[JsonConverter(typeof(WordConverter<CampaignState>))]
public enum CampaignState
{
    /// <summary>Being prepared.</summary>
    Draft = 1,

    /// <summary>Published, and waiting for its last part.</summary>
    Waiting,

    /// <summary>Let go, nothing of it has begun.</summary>
    Scheduled,

    /// <summary>Shoppers meet some of it.</summary>
    Running,

    /// <summary>Held back.</summary>
    Paused,

    /// <summary>Nothing of it goes on.</summary>
    Ended,
}
