using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>Where a piece stands; see <see cref="PieceStatuses.Of"/>.</summary>
[JsonConverter(typeof(WordConverter<PieceStatus>))]
public enum PieceStatus
{
    /// <summary>Taken, and at least one use is left.</summary>
    Claimed = 1,

    /// <summary>Every use is used.</summary>
    Redeemed,

    /// <summary>Its time passed with uses left.</summary>
    Expired,
}
