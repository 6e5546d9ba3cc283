using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>To whom of those who follow a broadcast goes. Who belongs to it is decided by what was known at the instant of sending.</summary>
[JsonConverter(typeof(WordConverter<BroadcastGroup>))]
public enum BroadcastGroup
{
    /// <summary>Everybody.</summary>
    All = 1,

    /// <summary>Who began to follow within 30 days.</summary>
    New,

    /// <summary>Who used a coupon of the merchant's within 30 days.</summary>
    Active,

    /// <summary>Who used one within a year, but none within 30 days.</summary>
    Away,
}
