namespace MerchantWorkbench.Platform.Ledger;

/// <summary>An account, named by whose it is and what for; it is opened when it is first written to.</summary>
/// <param name="Merchant">The owner; null for the platform's own.</param>
public readonly record struct AccountName(long? Merchant, AccountKind Kind, Currency Currency)
{
    /// <summary>What a merchant can spend.</summary>
    public static AccountName Wallet(long merchant, Currency currency) => new(merchant, AccountKind.Wallet, currency);

    /// <summary>What a merchant's holds keep.</summary>
    public static AccountName Held(long merchant, Currency currency) => new(merchant, AccountKind.Held, currency);

    /// <summary>One of the platform's.</summary>
    public static AccountName Platform(AccountKind kind, Currency currency) => new(null, kind, currency);
}
