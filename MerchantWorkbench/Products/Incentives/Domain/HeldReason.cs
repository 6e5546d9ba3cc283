using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Incentives.Domain;

/// <summary>Why points are held back.</summary>
[JsonConverter(typeof(WordConverter<HeldReason>))]
public enum HeldReason
{
    /// <summary>One person redeemed more often in a day than people do.</summary>
    ManyADay,

    /// <summary>The order was so small that it may have been made for the points.</summary>
    SmallOrder,

    /// <summary>The platform's traffic budget had not enough left.</summary>
    BudgetEmpty,
}
