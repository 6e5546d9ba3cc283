using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>How far a slot is: one opens when it is ripe (seed row M071).</summary>
[JsonConverter(typeof(WordConverter<Maturity>))]
public enum Maturity
{
    /// <summary>Nothing is served.</summary>
    Closed = 1,

    /// <summary>Only invited shops are served.</summary>
    Pilot,

    /// <summary>Every shop may take part.</summary>
    Open,
}
