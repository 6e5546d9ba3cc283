using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>What a shopper finds wrong with a live post, or with a comment under it; one a person and thing.</summary>
internal sealed class Report : IOwned
{
    public long Id { get; init; }

    /// <summary>Whose post it is.</summary>
    public required long MerchantId { get; init; }

    public required long PostId { get; init; }

    /// <summary>The comment that is meant; null for the post itself.</summary>
    public long? CommentId { get; init; }

    /// <summary>Who reported. The merchant never learns it.</summary>
    public required string Holder { get; init; }

    public required ReportReason Reason { get; init; }

    public string? Words { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>What staff said; null while it waits.</summary>
    public ReportVerdict? Verdict { get; init; }

    /// <summary>What the reporter is told.</summary>
    public string? Answer { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }
}
