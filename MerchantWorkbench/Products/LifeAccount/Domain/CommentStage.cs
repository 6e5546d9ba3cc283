using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>Who sees a comment.</summary>
[JsonConverter(typeof(WordConverter<CommentStage>))]
public enum CommentStage
{
    /// <summary>Everybody.</summary>
    Shown = 1,

    /// <summary>Its writer alone, until the merchant looked at it.</summary>
    Held,

    /// <summary>Its writer alone, because the merchant put it away.</summary>
    Hidden,

    /// <summary>Its writer alone, because staff took it away after a report: the merchant cannot show it again.</summary>
    Removed,
}
