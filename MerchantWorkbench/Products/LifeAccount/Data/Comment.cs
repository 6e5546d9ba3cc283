using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>Somebody's words under a post, or an answer to them.</summary>
internal sealed class Comment : IOwned
{
    public long Id { get; init; }

    public required long MerchantId { get; init; }

    public required long PostId { get; init; }

    /// <summary>The comment it answers; null for one that stands by itself. There is one level of answers.</summary>
    public long? ParentId { get; init; }

    /// <summary>The shopper who wrote it; null for the merchant's own.</summary>
    public string? Holder { get; init; }

    /// <summary>Who wrote it for the merchant; null for a shopper's.</summary>
    public string? By { get; init; }

    public required string Text { get; set; }

    public CommentStage Stage { get; set; } = CommentStage.Shown;

    /// <summary>Why it waited or waits; null for one that never did.</summary>
    public CommentDoubt? Doubt { get; init; }

    public bool IsPinned { get; set; }

    /// <summary>The merchant has answered it.</summary>
    public bool IsAnswered { get; set; }

    public DateTimeOffset At { get; init; }

    /// <summary>When the merchant gave its answer other words; null when it did not.</summary>
    public DateTimeOffset? ChangedAt { get; set; }
}
