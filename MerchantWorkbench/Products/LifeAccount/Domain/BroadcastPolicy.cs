namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>How many broadcasts an account may send in a week, by the platform's policy and with its history.</summary>
internal static class BroadcastPolicy
{
    /// <summary>From which day how many. Source: row M112 of the product's list of mechanisms, "1 → 3 a week", since 2019.</summary>
    public static IReadOnlyList<(DateOnly From, int PerWeek)> History { get; } = [(DateOnly.MinValue, 1), (new(2019, 1, 1), 3)];

    /// <summary>What holds on a day of the merchant's calendar.</summary>
    public static int On(DateOnly day) => History.Last(rule => rule.From <= day).PerWeek;
}
