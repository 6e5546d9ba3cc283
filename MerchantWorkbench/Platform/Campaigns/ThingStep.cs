using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Campaigns;

/// <summary>How far the campaign of a thing is.</summary>
[JsonConverter(typeof(WordConverter<ThingStep>))]
public enum ThingStep
{
    /// <summary>Nothing was handed in by the campaign; the thing is its house's alone.</summary>
    Planned = 1,

    /// <summary>A yes about it waits for the others, and its time does not begin.</summary>
    Held,

    /// <summary>Let go: it lives by its house's rules.</summary>
    Out,
}
