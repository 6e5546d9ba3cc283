using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Incentives.Domain;

/// <summary>What own operation earns points, rows M002 and M090. Code-guided visits (M091) join when there are codes.</summary>
[JsonConverter(typeof(WordConverter<EarningKind>))]
public enum EarningKind
{
    /// <summary>A guest used a coupon.</summary>
    Redemption,

    /// <summary>The guest had used one on an earlier day, too: a regular. Earned beside the redemption.</summary>
    ReturnVisit,

    /// <summary>Somebody follows the life account for the first time.</summary>
    Follow,

    /// <summary>Somebody keeps the shop among the favourites for the first time.</summary>
    Favourite,
}

/// <summary>What is said of kinds.</summary>
internal static class EarningKinds
{
    extension(EarningKind kind)
    {
        /// <summary>A person earns it once and for all, wherever and whenever; the others are of a visit.</summary>
        public bool IsOnce => kind is EarningKind.Follow or EarningKind.Favourite;
    }
}
