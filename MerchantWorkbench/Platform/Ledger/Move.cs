namespace MerchantWorkbench.Platform.Ledger;

/// <summary>So much from one account to another. A posting is a list of moves, so it sums to zero by its shape.</summary>
/// <param name="Amount">Points or fen, at least 1.</param>
public readonly record struct Move(AccountName From, AccountName To, long Amount);
