using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Actions;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Tests.Products.Operations.Actions;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Products.Operations.Data;

/// <summary>Rollups equal a recount, however the events came.</summary>
public abstract class RollUpTests(Engine engine) : OperationsTest(engine)
{
    private const int Seed = 20261128, Events = 12_000, People = 700, Samples = 1_000;
    private static readonly BehaviourKind[] Kinds = Enum.GetValues<BehaviourKind>();
    private static readonly BehaviourOrigin[] Origins = Enum.GetValues<BehaviourOrigin>();

    [Fact]
    public async Task A_thousand_random_samples_equal_a_recount_after_events_came_twice_late_and_in_any_order()
    {
        Random random = new(Seed);
        Behaviour[] all = [.. Enumerable.Range(0, Events).Select(at => Any(random, at))];
        Behaviour[] told = [.. all, .. all.Where(_ => random.Next(5) == 0)];
        random.Shuffle(told);
        for (int from = 0; from < told.Length;)
        {
            Behaviour[] some = [.. told.Skip(from).Take(random.Next(1, 2_500))];
            await AddAsync(some);
            from += some.Length;
        }
        int different = 0;
        foreach (TestMerchant merchant in (TestMerchant[])[Noodles, Pets]) different += await DifferentAsync(random, all, merchant);
        Figure.Report($"rollup.samples-different.{World.Database.Provider.ToLowerInvariant()}", different, $"of {Samples}", floor: 0, goal: 0, seed: Seed);
        Assert.Equal(0, different);
        foreach (TestMerchant merchant in (TestMerchant[])[Noodles, Pets])
            Assert.Equal(new RebuildDays.Receipt(0, 0), await RebuiltAsync(merchant));
    }

    [Fact]
    public async Task A_rebuild_and_the_daily_check_put_right_whatever_was_spoilt_and_leave_the_rest()
    {
        Random random = new(Seed);
        await AddAsync([.. Enumerable.Range(0, 600).Select(at => Any(random, at) with { Merchant = Noodles.Id })]);
        string[] days = await DaysAsync(), first = await FirstAsync();
        await World.InTablesAsync(async db =>
        {
            await db.DayCounts.Where(row => row.Kind == BehaviourKind.Read).ExecuteDeleteAsync();
            await db.DayCounts.Where(row => row.Kind == BehaviourKind.Paid).ExecuteUpdateAsync(set => set.SetProperty(row => row.Fen, row => row.Fen + 1));
            await db.DayCounts.Where(row => row.Kind == BehaviourKind.Claimed)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Who, PeopleSet.Nobody.Write()));
            await db.DayArrivals.Where(row => row.Origin == BehaviourOrigin.Slot).ExecuteDeleteAsync();
            return await db.Arrivals.Where(row => row.Guest < 20).ExecuteUpdateAsync(set => set.SetProperty(row => row.At, SmallWorld.Start.AddDays(9)));
        });
        Assert.NotEqual(days, await DaysAsync());
        RebuildDays.Receipt rebuilt = await RebuiltAsync();
        Assert.True(rebuilt.Days > 10 && rebuilt.Arrivals > 20, $"{rebuilt}");
        Assert.Equal(days, await DaysAsync());
        Assert.Equal(first, await FirstAsync());

        await World.InTablesAsync(db => db.DayCounts.ExecuteUpdateAsync(set => set.SetProperty(row => row.Times, row => row.Times + 1)));
        for (int run = 0; run < 400 && (await World.BrokenAsync()).Length > 0; run++)
            await ActivatorUtilities.CreateInstance<CheckDays>(World.Get<IServiceProvider>()).RunAsync(default);
        Assert.Equal(days, await DaysAsync());
    }

    private async Task<int> DifferentAsync(Random random, Behaviour[] all, TestMerchant merchant)
    {
        // Counted without anything of the house: from what was told, by hand.
        Zone zone = Zone.Of(null);
        var right = all.Where(one => one.Merchant == merchant.Id).GroupBy(one => (zone.Day(one.At), one.Kind, one.Origin, one.Shop ?? 0)).ToDictionary(
            day => day.Key, day => (day.Count(), day.Sum(one => one.Fen), string.Join(' ', day.Select(one => one.Person).Distinct().Order())));
        Dictionary<int, string> marks = await World.InTablesAsync(db => db.Guests.Where(row => row.MerchantId == merchant.Id)
            .ToDictionaryAsync(row => row.Number, row => row.Mark));
        var kept = (await World.InTablesAsync(db => DayRows.ReadAsync(db, merchant.Id, DateOnly.MinValue, DateOnly.MaxValue, default))).ToDictionary(
            fact => (fact.Day, fact.Kind, fact.Origin, fact.Shop),
            fact => (fact.Times, fact.Fen, string.Join(' ', marks.Where(one => fact.People.Has(one.Key)).Select(one => one.Value).Order())));
        Assert.Equal(right.Count, kept.Count);
        var keys = right.Keys.ToArray();
        return Enumerable.Range(0, Samples / 2).Select(_ => keys[random.Next(keys.Length)])
            .Count(key => !kept.TryGetValue(key, out var mine) || mine != right[key]);
    }

    private async Task AddAsync(IReadOnlyList<Behaviour> some) => Ok(await World.Get<Writer>().RunAsync<Done>(Caller.System, async write =>
    {
        await BehaviourBook.AddAsync(write, some);
        return default(Done);
    }));

    private Behaviour Any(Random random, int at)
    {
        TestMerchant merchant = random.Next(3) == 0 ? Pets : Noodles;
        return new Behaviour($"t:{at}", merchant.Id, random.Next(3) == 0 ? merchant.Shops[random.Next(2)] : null,
            PersonMark.Of(merchant.Id, "d:" + (int)(People * Math.Pow(random.NextDouble(), 2))), Kinds[random.Next(Kinds.Length)],
            SmallWorld.Start.AddMinutes(-random.Next(20 * 24 * 60)), Origins[random.Next(Origins.Length)], null, random.Next(4) == 0 ? random.Next(9_000) : 0);
    }
}

public sealed class RollUpOnSqliteTests() : RollUpTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class RollUpOnPostgreSqlTests() : RollUpTests(Engine.PostgreSql);
