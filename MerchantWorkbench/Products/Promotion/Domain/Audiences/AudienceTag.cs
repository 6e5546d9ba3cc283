using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain.Audiences;

/// <summary>What the program knows of people and a merchant. Nobody is called anything else, and none of it leaves the program but as a count.</summary>
[JsonConverter(typeof(WordConverter<AudienceTag>))]
public enum AudienceTag
{
    /// <summary>Follows the merchant's account now.</summary>
    Follows = 1,

    /// <summary>Ever took a coupon of the merchant's.</summary>
    Claimed,

    /// <summary>Took a coupon of the merchant's, and never used one.</summary>
    Unused,

    /// <summary>Ever used a coupon of the merchant's.</summary>
    Used,

    /// <summary>Used one within 30 days.</summary>
    UsedLately,

    /// <summary>Used one, and none for 60 days.</summary>
    Lapsed,

    /// <summary>Keeps the shop among the favourites now.</summary>
    Favourite,

    /// <summary>Took or used a coupon of any shop within 30 days.</summary>
    Active,

    /// <summary>Is known somewhere in town, but never took a coupon of the merchant's and does not follow it.</summary>
    New,
}
