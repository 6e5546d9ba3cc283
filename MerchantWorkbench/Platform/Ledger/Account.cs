namespace MerchantWorkbench.Platform.Ledger;

/// <summary>One account. Its balance is a sum kept at hand: it equals the account's entries at every moment.</summary>
public sealed class Account
{
    public long Id { get; init; }

    /// <summary>The owner; null for the platform's own.</summary>
    public long? MerchantId { get; init; }

    public AccountKind Kind { get; init; }

    public Currency Currency { get; init; }

    /// <summary>Points or fen. Moved by guarded updates alone; below zero only where the kind is <see cref="AccountKind.Source"/>.</summary>
    public long Balance { get; set; }
}
