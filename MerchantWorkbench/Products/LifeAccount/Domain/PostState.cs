using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>A post's state as everyone outside sees it; never stored, see <see cref="PostLife.State"/>.</summary>
[JsonConverter(typeof(WordConverter<PostState>))]
public enum PostState
{
    /// <summary>Being written.</summary>
    Draft = 1,

    /// <summary>With a reviewer, nothing of it live.</summary>
    InReview,

    /// <summary>Shoppers see a revision of it, whatever happens to a newer one.</summary>
    Live,

    /// <summary>Sent back by a reviewer, nothing of it live.</summary>
    Rejected,

    /// <summary>Taken off by the merchant.</summary>
    Withdrawn,

    /// <summary>Taken off by staff.</summary>
    TakenDown,

    /// <summary>Approved, its time ahead.</summary>
    Scheduled,
}
