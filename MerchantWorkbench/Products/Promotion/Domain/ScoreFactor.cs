using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>What the open score of daily promotion looks at; all of it counts people, none counts views (seed row M006).</summary>
[JsonConverter(typeof(WordConverter<ScoreFactor>))]
public enum ScoreFactor
{
    /// <summary>复访: of the people who came, those who came on another day again.</summary>
    Returning = 1,

    /// <summary>核销: of the people who took a coupon, those who used it.</summary>
    Redemption,

    /// <summary>关注: people who began to follow, beside the people who came.</summary>
    Following,

    /// <summary>内容: days with something new to read.</summary>
    Content,
}
