using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>What a placement is for: the conversion a merchant wants, see row M077 of the product's list of mechanisms.</summary>
[JsonConverter(typeof(WordConverter<Goal>))]
public enum Goal
{
    /// <summary>People look at the shop.</summary>
    Visit = 1,

    /// <summary>People take a coupon.</summary>
    Claim,

    /// <summary>People follow the account.</summary>
    Follow,

    /// <summary>People keep the shop among their favourites.</summary>
    Favourite,
}
