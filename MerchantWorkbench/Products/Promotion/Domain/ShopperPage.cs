using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>Where shoppers meet slots.</summary>
[JsonConverter(typeof(WordConverter<ShopperPage>))]
public enum ShopperPage
{
    /// <summary>The first page.</summary>
    Home = 1,

    /// <summary>Beside what a search found.</summary>
    Search,

    /// <summary>Above the feed.</summary>
    Life,

    /// <summary>The coupon channel.</summary>
    Coupons,

    /// <summary>The member channel.</summary>
    Members,

    /// <summary>After a piece was used.</summary>
    Paid,
}
