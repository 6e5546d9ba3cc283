using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>How a slot draws what it shows.</summary>
[JsonConverter(typeof(WordConverter<SlotLook>))]
public enum SlotLook
{
    /// <summary>One line of words.</summary>
    Line = 1,

    /// <summary>A card with title, text and, where there is one, a picture.</summary>
    Card,
}
