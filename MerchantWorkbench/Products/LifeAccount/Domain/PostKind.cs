using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>What sort of piece a post is; given once, with its first words.</summary>
[JsonConverter(typeof(WordConverter<PostKind>))]
public enum PostKind
{
    /// <summary>Plain text, one to nine pictures, perhaps a coupon.</summary>
    Short = 1,

    /// <summary>A title and a document of blocks.</summary>
    Article,

    /// <summary>Plain text, one short film with a cover, perhaps a coupon.</summary>
    Video,

    /// <summary>The advance notice of a live show: a title, a cover, its start, perhaps goods and coupons. The show itself is elsewhere.</summary>
    Live,
}
