using System.Diagnostics;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Data.Paid;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Promotion.Actions.Paid;

/// <summary>What it costs to know the purses of many bought placements while anybody writes anything.</summary>
public abstract class PurseTests(Engine engine) : PaidTest(engine)
{
    private const int Many = 120, Writes = 30;

    [Fact]
    public async Task After_a_write_of_anybodys_only_purses_that_moved_are_read()
    {
        PlacementSheet running = await BoughtAsync(Offer(bid: 2_000, day: 5, total: 100));
        Snapshot snapshot = await World.Get<Snapshots>().NowAsync();
        Booth booth = snapshot.Booths[Card];
        Look look = new(World.Time.Now, 1, null, 0, []);
        Assert.Empty(await World.Get<Purses>().RestingAsync(booth, look));
        for (int shopper = 1; shopper <= 5; shopper++) await ShownAsync(shopper);
        await KeepAsync();
        // Five views at a fen each: what the day has free by noon is spent.
        Assert.Equal([Id(running.Id)], await World.Get<Purses>().RestingAsync(booth, look with { At = World.Time.Now }));

        for (int at = 0; at < Many; at++) await BoughtAsync(Offer("第" + at, day: 10, total: 100), at % 2 == 0 ? Noodles : Pets);
        // After more than ten minutes all are read, as once after every write.
        double whole = await TookAsync(many: 5, TimeSpan.FromMinutes(11));
        World.Time.Pass(TimeSpan.FromMinutes(3));
        double moved = await TookAsync(Writes, TimeSpan.Zero);
        Figure.Report($"promotion.purses.all.{World.Database.Provider.ToLowerInvariant()}", whole, $"ms for {Many}");
        Figure.Report($"promotion.purses.moved.{World.Database.Provider.ToLowerInvariant()}", moved, $"ms for {Many}");
        Assert.Equal([Id(running.Id)], await World.Get<Purses>().RestingAsync(booth, look with { At = World.Time.Now }));
    }

    /// <summary>The median of a look after somebody wrote something else.</summary>
    private async Task<double> TookAsync(int many, TimeSpan pause)
    {
        List<double> times = [];
        Booth booth = (await World.Get<Snapshots>().NowAsync()).Booths[Card];
        for (int at = 0; at < many; at++)
        {
            World.Time.Pass(pause);
            Ok(await World.Get<Writer>().RunAsync(Caller.System, write => new LedgerBook(write).PostAsync(new PostAsk("test", $"any:{many}:{at}",
                new Move(AccountName.Platform(AccountKind.Source, Currency.Cash), AccountName.Wallet(Pets.Id, Currency.Cash), 1)))));
            long begun = Stopwatch.GetTimestamp();
            await World.Get<Purses>().RestingAsync(booth, new Look(World.Time.Now, 1, null, 0, []));
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        return times.Order().ElementAt(many / 2);
    }
}

public sealed class PurseOnSqliteTests() : PurseTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class PurseOnPostgreSqlTests() : PurseTests(Engine.PostgreSql);
