namespace MerchantWorkbench.Platform.Ledger;

/// <summary>What one posting did to one account. Written once, never changed, never deleted.</summary>
public sealed class Entry
{
    public required long PostingId { get; init; }

    public required long AccountId { get; init; }

    /// <summary>The posting's and the account's alike; both foreign keys carry it, so that nothing mixes.</summary>
    public Currency Currency { get; init; }

    /// <summary>Points or fen: positive came in, negative went out, never zero.</summary>
    public required long Amount { get; init; }
}
