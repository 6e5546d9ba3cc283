using System.Text.Json;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Incentives.Domain;

/// <summary>One version's rules. Policy data: staff write a new version, and what was earned keeps the one it was earned by.</summary>
/// <param name="MostADay">Redemptions of one person at one merchant in a day; further ones are held back, 1–50.</param>
/// <param name="LeastOrderFen">Orders below it are held back, 0–100,000 fen.</param>
/// <param name="CodeTrades">Trades that code-guided visits will be for.</param>
/// <param name="TopUpDayFen">The most a merchant tops up in a day, 0–10,000,000 fen.</param>
public sealed record TariffRules(
    KindTariff Redemption, KindTariff ReturnVisit, KindTariff Follow, int MostADay, long LeastOrderFen, IReadOnlyList<Trade> CodeTrades, long TopUpDayFen)
{
    /// <summary>For a new favourite. A version from before there were any gives nothing.</summary>
    public KindTariff Favourite { get; init; } = new(0, 0);

    /// <summary>What holds until staff write another version. The real service publishes no tariff (row M090); these numbers are ours.</summary>
    public static TariffRules First { get; } =
        new(new KindTariff(10, 500), new KindTariff(5, 250), new KindTariff(2, 100), 3, 100, Enum.GetValues<Trade>(), 1_000_000)
        {
            Favourite = new KindTariff(2, 100),
        };

    /// <summary>What a kind brings.</summary>
    public KindTariff Of(EarningKind kind) => kind switch
    {
        EarningKind.Redemption => Redemption,
        EarningKind.ReturnVisit => ReturnVisit,
        EarningKind.Follow => Follow,
        EarningKind.Favourite => Favourite,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>As they are kept.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>Reads what was kept.</summary>
    public static TariffRules OfJson(string json) => JsonSerializer.Deserialize<TariffRules>(json, JsonSerializerOptions.Web)!;

    /// <summary>Everything that is wrong with them, or null.</summary>
    public Refusal? WhatIsWrong()
    {
        var guard = new Guard();
        foreach (EarningKind kind in Enum.GetValues<EarningKind>())
        {
            string name = JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
            if (Of(kind) is not { } rule)
            {
                guard.Check(false, "/" + name, "field.required");
                continue;
            }
            guard.Range(rule.Points, $"/{name}/points", 0, 10_000).Range(rule.DayCap, $"/{name}/dayCap", 0, 1_000_000);
        }
        return guard.Check(CodeTrades is not null, "/codeTrades", "field.required")
            .Range(MostADay, "/mostADay", 1, 50).Money(LeastOrderFen, "/leastOrderFen", 0, 100_000)
            .Money(TopUpDayFen, "/topUpDayFen", 0, 10_000_000).Refusal;
    }
}
