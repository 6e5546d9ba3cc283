using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Campaigns;

/// <summary>What a part is for.</summary>
[JsonConverter(typeof(WordConverter<PartPurpose>))]
public enum PartPurpose
{
    /// <summary>私域: people who know the merchant.</summary>
    Private = 1,

    /// <summary>公域: people who do not know it yet.</summary>
    Public,

    /// <summary>工具: what the others lead to.</summary>
    Tool,
}
