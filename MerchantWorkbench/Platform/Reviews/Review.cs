using System.Text.Json.Serialization;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>What staff say.</summary>
[JsonConverter(typeof(WordConverter<Verdict>))]
public enum Verdict
{
    Approve,
    Reject,
}

/// <summary>One submission of one revision of something, and what became of it.</summary>
public sealed class Review : IOwned
{
    public long Id { get; init; }

    /// <summary>What was submitted: <c>coupon</c>, <c>product</c>.</summary>
    public required string Subject { get; init; }

    public required long SubjectId { get; init; }

    public required long MerchantId { get; init; }

    /// <summary>The decision holds for exactly this revision.</summary>
    public int Revision { get; init; }

    /// <summary>How the thing is called in lists.</summary>
    public required string Title { get; init; }

    public DateTimeOffset SubmittedAt { get; init; }

    /// <summary>Who submitted it; never the one who decides.</summary>
    public long? SubmittedBy { get; init; }

    /// <summary>What the automatic check found, as JSON list of <see cref="Finding"/>.</summary>
    public string? Findings { get; init; }

    /// <summary>The decision that this submission appeals against; another person decides it.</summary>
    public long? AppealOf { get; init; }

    /// <summary>True when the policy decided by itself, without a person.</summary>
    public bool ByPolicy { get; init; }

    /// <summary>Who holds it on the screen now, and until when.</summary>
    public long? HeldBy { get; set; }

    public DateTimeOffset? HeldUntil { get; set; }

    public Verdict? Verdict { get; set; }

    /// <summary>Code of the reason for a rejection.</summary>
    public string? Reason { get; set; }

    /// <summary>What the reviewer wrote to the merchant.</summary>
    public string? Note { get; set; }

    public long? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>When a verdict given on the screen takes effect; until then it can be undone.</summary>
    public DateTimeOffset? EffectiveAt { get; set; }

    /// <summary>Since when an approval waits for the other parts of a campaign; null while it does not.</summary>
    public DateTimeOffset? WaitsSince { get; set; }

    /// <summary>When the verdict took effect.</summary>
    public DateTimeOffset? AppliedAt { get; set; }
}
