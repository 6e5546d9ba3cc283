using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>Why a comment waits for the merchant before others see it.</summary>
[JsonConverter(typeof(WordConverter<CommentDoubt>))]
public enum CommentDoubt
{
    /// <summary>It leads somewhere else.</summary>
    Link = 1,

    /// <summary>It gives a number to call or to add.</summary>
    Number,

    /// <summary>One letter over and over.</summary>
    Noise,

    /// <summary>A word the merchant does not want under its posts.</summary>
    Word,
}
