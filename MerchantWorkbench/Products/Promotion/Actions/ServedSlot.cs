using System.Text.Json.Serialization;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>What a slot shows a shopper now.</summary>
/// <param name="Slot">Its code.</param>
/// <param name="Items">As many as there are for its places; empty where nobody is to be shown.</param>
public sealed record ServedSlot(string Slot, IReadOnlyList<ServedItem> Items)
{
    /// <summary>How it is drawn.</summary>
    [JsonIgnore]
    public Slot? Terms { get; init; }
}
