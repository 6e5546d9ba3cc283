using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

/// <summary>What a block of an article is. Which fields each has stands in <see cref="BlockRules"/>.</summary>
[JsonConverter(typeof(WordConverter<BlockType>))]
public enum BlockType
{
    /// <summary>One line above what follows.</summary>
    Heading = 1,

    /// <summary>Words in runs; line breaks are kept.</summary>
    Paragraph,

    /// <summary>Items with dots or, ordered, with numbers.</summary>
    List,

    /// <summary>What somebody said.</summary>
    Quote,

    /// <summary>A line across.</summary>
    Divider,

    /// <summary>One picture.</summary>
    Picture,

    /// <summary>Two to nine pictures.</summary>
    Gallery,

    /// <summary>A coupon to take on the spot; one an article.</summary>
    Coupon,

    /// <summary>A shop of the merchant.</summary>
    Shop,

    /// <summary>The button that follows the account; one an article.</summary>
    Follow,

    /// <summary>Something to buy elsewhere.</summary>
    Product,

    /// <summary>A film; one an article.</summary>
    Video,

    /// <summary>Questions with their answers, each opened on its own.</summary>
    Questions,

    /// <summary>A question to shoppers with options to choose from; one an article.</summary>
    Poll,
}
