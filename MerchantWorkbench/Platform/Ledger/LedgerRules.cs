using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Ledger;

/// <summary>Which accounts pay which, and how much at most.</summary>
public static class LedgerRules
{
    /// <summary>The most one move carries: ten thousand times the pool of row M015, and far from overflow.</summary>
    public const long Most = 100_000_000_000_000_000;

    private static readonly HashSet<(AccountKind From, AccountKind To)> Routes =
    [
        (AccountKind.Source, AccountKind.TrafficBudget), (AccountKind.Source, AccountKind.FeeBudget), (AccountKind.Source, AccountKind.Wallet),
        (AccountKind.TrafficBudget, AccountKind.Wallet), (AccountKind.FeeBudget, AccountKind.Wallet),
        (AccountKind.Wallet, AccountKind.TrafficBudget), (AccountKind.Wallet, AccountKind.Wallet), (AccountKind.Wallet, AccountKind.Held),
        (AccountKind.Wallet, AccountKind.Spent), (AccountKind.Wallet, AccountKind.Expired),
        (AccountKind.Held, AccountKind.Wallet), (AccountKind.Held, AccountKind.Spent),
    ];

    /// <summary>Why it cannot be posted, or null. Whether enough is there is asked by the update itself.</summary>
    public static Refusal? WhyNot(PostAsk ask)
    {
        if (ask.Moves.Length == 0 || ask.Moves.Any(move => move.Amount is < 1 or > Most)) return LedgerRefusals.WrongRoute;
        if (ask.Moves.Any(move => !IsOpen(move.From, move.To)) || ask.Moves.Any(move => move.From.Currency != ask.Moves[0].From.Currency))
            return LedgerRefusals.WrongRoute;
        AccountKind[] touched = [.. ask.Moves.SelectMany(move => new[] { move.From.Kind, move.To.Kind })];
        return touched.Contains(AccountKind.TrafficBudget) && touched.Contains(AccountKind.FeeBudget) ? LedgerRefusals.WrongRoute : null;
    }

    /// <summary>
    /// Whether one account may pay the other: a known route, one currency, and the budgets each in its own, so that no path of moves leads from one
    /// budget to the other.
    /// </summary>
    public static bool IsOpen(AccountName from, AccountName to) =>
        from != to && from.Currency == to.Currency && IsSound(from) && IsSound(to) && Routes.Contains((from.Kind, to.Kind))
        && ((from.Kind, to.Kind) is not ((AccountKind.Held, AccountKind.Wallet) or (AccountKind.Wallet, AccountKind.Held)) || from.Merchant == to.Merchant);

    /// <summary>What may still be captured of a hold now, or why not.</summary>
    public static Refusal? WhyNotCapture(Hold hold, long amount, DateTimeOffset now) =>
        amount < 1 || amount > hold.Rest || hold.Until <= now ? LedgerRefusals.HoldOver : null;

    private static bool IsSound(AccountName name) => name.Kind switch
    {
        AccountKind.Wallet or AccountKind.Held => name.Merchant is not null,
        AccountKind.TrafficBudget => name is { Merchant: null, Currency: Currency.Points },
        AccountKind.FeeBudget => name is { Merchant: null, Currency: Currency.Cash },
        AccountKind.Source or AccountKind.Spent or AccountKind.Expired => name.Merchant is null,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
