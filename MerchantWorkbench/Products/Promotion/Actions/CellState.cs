using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>What a merchant can do with a slot on a day. Merit decides among free placements, so these are never full.</summary>
[JsonConverter(typeof(WordConverter<CellState>))]
public enum CellState
{
    /// <summary>Can be booked for nothing.</summary>
    Free = 1,

    /// <summary>One's own placement is there, or waits to be.</summary>
    Mine,

    /// <summary>The slot takes no free placement of this merchant.</summary>
    NotEligible,

    /// <summary>The day has passed.</summary>
    Past,

    /// <summary>Another shop has the paid places of that day; free ones may still be booked where the cell has a rank.</summary>
    Full,
}
