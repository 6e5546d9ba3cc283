using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>How a merchant gets into a slot: seed rows M073, M075, M078.</summary>
[JsonConverter(typeof(WordConverter<SlotWay>))]
public enum SlotWay
{
    /// <summary>日常推广: free, by merit.</summary>
    Daily = 1,

    /// <summary>激励与商业化推广: bought with cash or points, by auction.</summary>
    Commercial,

    /// <summary>活动报名: whoever takes part in a festival of the platform's, on its days; free, by merit, without booking.</summary>
    Festival,

    /// <summary>A day of the slot bought as a whole, at a fixed price; open where the slot has a price for it.</summary>
    Exclusive,
}
