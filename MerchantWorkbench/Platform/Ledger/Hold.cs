namespace MerchantWorkbench.Platform.Ledger;

/// <summary>Part of a merchant's wallet set aside for one booking, until it is captured or released.</summary>
public sealed class Hold
{
    public long Id { get; init; }

    public required long MerchantId { get; init; }

    public Currency Currency { get; init; }

    /// <summary>Points or fen that were set aside.</summary>
    public required long Amount { get; init; }

    /// <summary>Paid so far.</summary>
    public long Captured { get; set; }

    /// <summary>Given back so far.</summary>
    public long Released { get; set; }

    /// <summary>What it is held for, a word that some house declared (<see cref="HoldSubject"/>).</summary>
    public required string Subject { get; init; }

    public required long SubjectId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>From this instant nothing is captured any more and the rest goes back; null: kept until somebody decides.</summary>
    public DateTimeOffset? Until { get; set; }

    /// <summary>When nothing was left of it.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>What is still set aside.</summary>
    public long Rest => Amount - Captured - Released;
}
