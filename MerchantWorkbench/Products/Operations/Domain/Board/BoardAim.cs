using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations.Domain.Board;

/// <summary>The four aims of the C-CARE model, the customer in their middle (seed row M005); the words are those of the catalog's aims.</summary>
[JsonConverter(typeof(WordConverter<BoardAim>))]
public enum BoardAim
{
    /// <summary>规模: people, not traffic.</summary>
    Scale,

    /// <summary>活跃: that they come again, not how often they are called.</summary>
    Active,

    /// <summary>价值: what they use and pay.</summary>
    Worth,

    /// <summary>效率: at what cost.</summary>
    Efficiency,
}
