using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>What a shopper finds wrong with a post or a comment.</summary>
[JsonConverter(typeof(WordConverter<ReportReason>))]
public enum ReportReason
{
    /// <summary>Promises that are not kept, money asked for elsewhere.</summary>
    Fraud = 1,

    /// <summary>Against the law.</summary>
    Unlawful,

    /// <summary>Insults somebody.</summary>
    Rude,

    /// <summary>Advertises something else.</summary>
    Advertising,

    /// <summary>Tells what is private to somebody.</summary>
    Privacy,

    /// <summary>Anything else: the reporter's own words say it.</summary>
    Other,
}
