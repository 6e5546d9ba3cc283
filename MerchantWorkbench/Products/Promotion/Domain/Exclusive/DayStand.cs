using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain.Exclusive;

/// <summary>How far one bought day is.</summary>
[JsonConverter(typeof(WordConverter<DayStand>))]
public enum DayStand
{
    /// <summary>Its price is set aside for ten minutes and nobody else can have it meanwhile.</summary>
    Quoted = 1,

    /// <summary>Its merchant confirmed; paid when the day begins.</summary>
    Kept,

    /// <summary>It has begun and is paid.</summary>
    Paid,
}
