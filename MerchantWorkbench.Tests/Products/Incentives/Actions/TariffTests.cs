using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Incentives.Actions;
using MerchantWorkbench.Products.Incentives.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Incentives.Actions;

/// <summary>Versions of the tariff, the simulated cash, the pool and the proof.</summary>
public abstract class TariffTests(Engine engine) : IncentiveTest(engine)
{
    private static readonly TariffRules Double = TariffRules.First with { Redemption = new(20, 1_000), MostADay = 1 };

    [Fact]
    public async Task A_new_version_holds_from_its_day_and_its_effect_is_seen_before_on_the_days_that_were()
    {
        await UsedAsync("甲");
        await UsedAsync("甲", Noodles.OtherShop);
        await UsedAsync("乙");
        World.Time.Pass(TimeSpan.FromDays(1));
        PreviewTariff.View seen = Ok(await World.Get<PreviewTariff>().RunAsync(Administrator, Double));
        Assert.Equal((3, new TariffEffect(30, 3, 0, 0), new TariffEffect(40, 2, 1, 0)), (seen.Facts, seen.Now, seen.Then));
        Assert.Equal(await PointsAsync(), seen.Now.Points);

        DateOnly today = Zone.Of(null).Day(World.Time.Now);
        Assert.Equal(["/from points.from_tomorrow", "/why field.required"],
            Some.Wrong((await World.Get<SetTariff>().RunAsync(Administrator, new(today, " ", Double))).Refusal));
        Assert.Equal(2, Ok(await World.Get<SetTariff>().RunAsync(Administrator, new(today.AddDays(1), "翻倍", Double))).Version);
        await UsedAsync("丙");
        Assert.Equal(40, await PointsAsync());
        World.Time.Pass(TimeSpan.FromDays(1));
        await UsedAsync("丁");
        Assert.Equal(60, await PointsAsync());
        var earned = Ok(await World.Get<ReadStatement>().RunAsync(Noodles.Key, Currency.Points, "earn", new()));
        Assert.Equal([2, 1, 1, 1, 1], earned.Items.Select(line => line.Tariff!.Value));
        ProgrammesView view = Ok(await World.Get<ReadProgrammes>().RunAsync(Lead));
        Assert.Equal((2, 2, PoolPolicy.TrafficPoints - 60, PoolPolicy.FeeFen), (view.Current, view.Tariffs.Count, view.TrafficPoints, view.FeeFen));
        Assert.All(view.Proof, proof => Assert.True(proof.IsSound));
    }

    [Fact]
    public async Task Simulated_cash_is_topped_up_to_the_days_most_and_not_beyond_also_by_many_at_once()
    {
        TopUpCash.Receipt once = Ok(await World.Get<TopUpCash>().RunAsync(Noodles.Key, new(400_000)));
        Assert.Equal((400_000, true), (once.CashFen, once.Simulated));
        Outcome<TopUpCash.Receipt>[] many = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => World.Get<TopUpCash>().RunAsync(Noodles.Key, new(200_000))));
        Assert.Equal(3, many.Count(one => one.Refusal is null));
        Assert.All(many.Where(one => one.Refusal is not null), one => Assert.Equal("points.top_up_limit", one.Refusal!.Code));
        PointsSheet sheet = Ok(await World.Get<ReadPoints>().RunAsync(Noodles.Key));
        Assert.Equal((1_000_000, 0, 0), (sheet.CashFen, sheet.TopUpLeftFen, sheet.Points));
        Refused("request.invalid", await World.Get<TopUpCash>().RunAsync(Noodles.Key, new(99)));
        World.Time.Pass(TimeSpan.FromDays(1));
        Ok(await World.Get<TopUpCash>().RunAsync(Noodles.Key, new(100)));
        List<StatementLine> lines = [];
        Ok(await World.Get<ExportStatement>().RunAsync(Noodles.Key, Currency.Cash, null, async rows =>
        {
            await foreach (StatementLine line in rows) lines.Add(line);
        }));
        Assert.Equal(1_000_100, lines.Sum(line => line.Amount));
    }

    [Fact]
    public async Task Each_budget_of_the_pool_is_filled_from_the_source_and_the_other_does_not_notice()
    {
        Ok(await World.Get<FundPool>().RunAsync(Administrator, Currency.Points, 5));
        Ok(await World.Get<FundPool>().RunAsync(Administrator, Currency.Cash, 7));
        ProgrammesView view = Ok(await World.Get<ReadProgrammes>().RunAsync(Administrator));
        Assert.Equal((PoolPolicy.TrafficPoints + 5, PoolPolicy.FeeFen + 7), (view.TrafficPoints, view.FeeFen));
        Assert.Equal(["/amount field.range"], Some.Wrong((await World.Get<FundPool>().RunAsync(Administrator, Currency.Cash, 0)).Refusal));
    }

    [Fact]
    public async Task A_statement_is_read_page_by_page_without_a_gap()
    {
        foreach (int _ in Enumerable.Range(0, 5)) Ok(await World.Get<TopUpCash>().RunAsync(Noodles.Key, new(100)));
        List<string> read = [];
        string? after = null;
        do
        {
            PageAsk ask = new(Ids.TryParse(after, out long id) ? id : null, 2);
            Page<StatementLine> page = Ok(await World.Get<ReadStatement>().RunAsync(Noodles.Key, Currency.Cash, "top_up", ask));
            read.AddRange(page.Items.Select(line => line.Id));
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(5, read.Distinct().Count());
        Assert.Equal(read.OrderByDescending(Ids.Parse), read);
    }
}

public sealed class TariffOnSqliteTests() : TariffTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class TariffOnPostgreSqlTests() : TariffTests(Engine.PostgreSql);
