using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>What people decided about a post's newest revision. This is kept; what is live is kept beside it, see <see cref="PostLife"/>.</summary>
[JsonConverter(typeof(WordConverter<PostStage>))]
public enum PostStage
{
    /// <summary>Being written.</summary>
    Draft = 1,

    /// <summary>A reviewer has it.</summary>
    InReview,

    /// <summary>Sent back by a reviewer.</summary>
    Rejected,

    /// <summary>A reviewer said yes; it is what shoppers see.</summary>
    Approved,

    /// <summary>Taken off by the merchant.</summary>
    Withdrawn,

    /// <summary>Taken off by staff, for good.</summary>
    TakenDown,

    /// <summary>A reviewer said yes; shoppers see it from its time on.</summary>
    Scheduled,
}
