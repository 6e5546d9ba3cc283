using System.Text.Json.Serialization;

namespace MerchantWorkbench.Platform.Kernel;

/// <summary>By what a shopper came to do it.</summary>
[JsonConverter(typeof(WordConverter<BehaviourOrigin>))]
public enum BehaviourOrigin
{
    /// <summary>By nothing the program knows of.</summary>
    Direct,

    /// <summary>By a placement in a slot.</summary>
    Slot,

    /// <summary>By a post, or by the account it stands in.</summary>
    Post,

    /// <summary>By the page of another coupon or piece.</summary>
    Coupon,

    /// <summary>By a search.</summary>
    Search,

    /// <summary>By the merchant's own system.</summary>
    System,

    /// <summary>By a code: shown at a till, or scanned. Last, so that of two things at one instant the taking of a coupon comes before its use.</summary>
    Code,
}
