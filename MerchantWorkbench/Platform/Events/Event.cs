namespace MerchantWorkbench.Platform.Events;

/// <summary>
/// Something that happened, written in the same transaction as the change itself. The rows are the history people read and
/// the outbox from which other houses are told.
/// </summary>
public sealed class Event
{
    public long Id { get; init; }

    /// <summary>The merchant it happened to; null for the platform's own affairs.</summary>
    public long? MerchantId { get; init; }

    /// <summary>What sort of thing it happened to: <c>coupon</c>, <c>piece</c>, …</summary>
    public required string Subject { get; init; }

    public required long SubjectId { get; init; }

    /// <summary>Past tense: <c>coupon.paused</c>.</summary>
    public required string Kind { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Who did it, for people to read.</summary>
    public required string Actor { get; init; }

    /// <summary>The person, if one did it.</summary>
    public long? PersonId { get; init; }

    /// <summary>Details as JSON: never a code, a key or anything else that is secret.</summary>
    public string? Data { get; init; }

    /// <summary>True until every handler that asked for this kind has been told.</summary>
    public bool Pending { get; set; }
}
