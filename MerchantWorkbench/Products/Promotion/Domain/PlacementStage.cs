using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>What people decided about a placement's newest revision. This is kept; what is live is kept beside it, see <see cref="PlacementLife"/>.</summary>
[JsonConverter(typeof(WordConverter<PlacementStage>))]
public enum PlacementStage
{
    /// <summary>Being written.</summary>
    Draft = 1,

    /// <summary>A reviewer has it.</summary>
    InReview,

    /// <summary>Sent back by a reviewer.</summary>
    Rejected,

    /// <summary>A reviewer said yes.</summary>
    Approved,

    /// <summary>Handed in while its coupon is with a reviewer: it is handed on when the coupon is approved.</summary>
    Waiting,

    /// <summary>Stopped for good by its merchant, or because the merchant left.</summary>
    Stopped,
}
