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

    /// <summary>Its writer alone, because the merchant or staff put it away.</summary>
    Hidden,
}
