namespace MerchantWorkbench.Platform.Ledger;

/// <summary>One booking in the ledger: its entries sum to zero. Written once, never changed, never deleted.</summary>
public sealed class Posting
{
    public long Id { get; init; }

    /// <summary>What sort of thing happened, a word of the house that posted: <c>earn</c>, <c>top_up</c>, <c>hold</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What caused it, e.g. <c>event:8123</c>; unique, so that whoever comes again posts once.</summary>
    public required string Reference { get; init; }

    public Currency Currency { get; init; }

    /// <summary>Sum of its moves, in points or fen.</summary>
    public long Amount { get; init; }

    /// <summary>The hold it belongs to, if any.</summary>
    public long? HoldId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Who did it, for people to read.</summary>
    public required string Actor { get; init; }

    /// <summary>The person, if one did it.</summary>
    public long? PersonId { get; init; }
}
