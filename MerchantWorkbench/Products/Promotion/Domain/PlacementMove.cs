using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>Everything anybody can do to a placement. Which of it when: <see cref="PlacementLife"/>.</summary>
[JsonConverter(typeof(WordConverter<PlacementMove>))]
public enum PlacementMove
{
    /// <summary>Change what it says: a new revision.</summary>
    Edit = 1,

    /// <summary>Hand the newest revision in.</summary>
    Submit,

    /// <summary>Take it back from the reviewer; what is approved stays.</summary>
    Recall,

    /// <summary>A reviewer says yes to the newest revision.</summary>
    Approve,

    /// <summary>A reviewer says no to it; what is approved stays.</summary>
    Reject,

    /// <summary>Nothing of it is served any more.</summary>
    Stop,

    /// <summary>Nothing of it is served until it is resumed.</summary>
    Pause,

    /// <summary>It takes part again.</summary>
    Resume,

    /// <summary>Hand the newest revision in before its coupon is approved: it waits for that.</summary>
    Defer,
}
