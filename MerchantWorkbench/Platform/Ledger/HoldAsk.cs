namespace MerchantWorkbench.Platform.Ledger;

/// <summary>What shall be set aside.</summary>
/// <param name="Amount">Points or fen, at least 1.</param>
/// <param name="Subject">What for, as declared by the house.</param>
/// <param name="Reference">The cause, up to 128 characters; the same cause holds once.</param>
/// <param name="Until">When it ages out; null: never.</param>
public sealed record HoldAsk(long Merchant, Currency Currency, long Amount, string Subject, long SubjectId, string Reference, DateTimeOffset? Until = null);
