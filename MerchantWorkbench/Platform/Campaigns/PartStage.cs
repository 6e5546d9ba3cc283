using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Campaigns;

/// <summary>Where a part of a campaign stands, in the words all houses share.</summary>
[JsonConverter(typeof(WordConverter<PartStage>))]
public enum PartStage
{
    /// <summary>Being written.</summary>
    Draft = 1,

    /// <summary>A reviewer has it.</summary>
    InReview,

    /// <summary>Approved, and waiting for the others of its campaign.</summary>
    Approved,

    /// <summary>Nobody has to decide about it: it waits for the others of its campaign.</summary>
    Ready,

    /// <summary>Sent back by a reviewer.</summary>
    Rejected,

    /// <summary>Out, its time ahead.</summary>
    Scheduled,

    /// <summary>Shoppers meet it.</summary>
    Running,

    /// <summary>Held back by the merchant.</summary>
    Paused,

    /// <summary>Over, or done.</summary>
    Ended,

    /// <summary>Stopped, taken off, or not there any more.</summary>
    Gone,
}
