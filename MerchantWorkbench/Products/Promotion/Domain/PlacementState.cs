using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>A placement's state as everyone outside sees it; never stored, see <see cref="PlacementLife.State"/>.</summary>
[JsonConverter(typeof(WordConverter<PlacementState>))]
public enum PlacementState
{
    /// <summary>Being written.</summary>
    Draft = 1,

    /// <summary>With a reviewer, nothing of it approved.</summary>
    InReview,

    /// <summary>Sent back, nothing of it approved.</summary>
    Rejected,

    /// <summary>Approved, its first day ahead.</summary>
    Scheduled,

    /// <summary>It takes part in decisions.</summary>
    Running,

    /// <summary>Its last day has passed.</summary>
    Ended,

    /// <summary>Stopped for good.</summary>
    Stopped,

    /// <summary>Held back by its merchant until it is resumed.</summary>
    Paused,

    /// <summary>Kept until its coupon is approved, nothing of it approved.</summary>
    Waiting,
}
