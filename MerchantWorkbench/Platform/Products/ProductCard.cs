using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Products;

/// <summary>What a product is for, in the merchant's words: the four aims the catalog and the navigation are grouped by.</summary>
[JsonConverter(typeof(WordConverter<Aim>))]
public enum Aim
{
    /// <summary>让更多人知道: more people know the shop.</summary>
    Scale,

    /// <summary>让客人常来: guests come often.</summary>
    Active,

    /// <summary>让客人多买: guests buy more.</summary>
    Worth,

    /// <summary>省时省心: less time, less worry.</summary>
    Efficiency,
}

/// <summary>How a merchant gets a product.</summary>
[JsonConverter(typeof(WordConverter<OpeningPolicy>))]
public enum OpeningPolicy
{
    /// <summary>At once, when the merchant says so.</summary>
    AtOnce,

    /// <summary>By application; platform staff decide.</summary>
    ByApplication,
}

/// <summary>A product's entry in the catalog. Its sentences stand in the house's Texts: Card.Name, Card.Benefit, Card.Needs, Card.Steps.</summary>
/// <param name="Key">Stable name; also the first part of the house's permissions.</param>
/// <param name="Icon">Name of the icon.</param>
/// <param name="Needs">Keys of products that must be open first, and the only houses whose porch this one may use.</param>
public sealed record ProductCard(string Key, Aim Aim, string Icon, OpeningPolicy Opening, string[] Needs);
