using System.Diagnostics;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Promotion.Actions;

/// <summary>Impressions and clicks once, and receipts that can be worked out again.</summary>
public abstract class ReceiptTests(Engine engine) : PromotionTest(engine)
{
    [Fact]
    public async Task Every_receipt_of_a_run_is_worked_out_again_from_what_is_stored_while_slots_scores_and_placements_changed()
    {
        PlacementSheet noodles = await RunningAsync(), pets = await RunningAsync(Body("来洗澡"), Pets);
        for (int look = 0; look < 40; look++)
        {
            World.Time.Pass(TimeSpan.FromMinutes(20));
            await ShownAsync(look % 7);
            if (look % 10 == 3) await ScoreAsync();
            if (look == 15) await ChangeAsync(terms => terms with { PerView = 1, SmallShare = 50 });
            if (look == 25) Ok(await World.Get<StopPlacement>().RunAsync(Pets.Key, Id(pets.Id)));
            if (look == 30) pets = await RunningAsync(Body("再来洗澡"), Pets);
        }
        await KeepAsync();
        await World.RestartAsync();
        List<Impression> all = await ImpressionsAsync();
        int equal = 0;
        foreach (IGrouping<long, Impression> one in all.GroupBy(row => row.DecisionId))
        {
            Snapshot snapshot = await World.Get<Snapshots>().OfAsync(one.First().Edition);
            SlotDecision again = DecisionEngine.Decide(snapshot, Card, one.First().Look);
            Assert.Equal(one.OrderBy(row => row.Place).Select(row => row.PlacementId), again.Chosen.Select(pick => pick.Candidate.Placement));
            equal += one.Count();
            Receipt receipt = Ok(await World.Get<FindReceipt>().RunAsync(Noodles.Key, one.Key));
            Assert.True(receipt.Agrees);
            Assert.Single(receipt.Lines, line => line.IsMine);
        }
        Figure.Report("promotion.receipts.equal", equal, $"of {all.Count}", floor: all.Count, goal: all.Count);
        Assert.Equal(all.Count, equal);
        Assert.True(all.Count > 50, $"{all.Count} impressions");
        Assert.NotNull(noodles);
    }

    [Fact]
    public async Task A_receipt_is_for_those_who_took_part_and_names_nobody_else()
    {
        await RunningAsync();
        await ShownAsync();
        await KeepAsync();
        Impression seen = Assert.Single(await ImpressionsAsync());
        Refused("receipts.not_found", await World.Get<FindReceipt>().RunAsync(Pets.Key, seen.DecisionId));
        Refused("receipts.not_found", await World.Get<FindReceipt>().RunAsync(Noodles.Key, 5));
        await RunningAsync(Body("来洗澡"), Pets);
        await ChangeAsync(terms => terms with { PerView = 1, SmallShare = 0 });
        await ShownAsync(2);
        await KeepAsync();
        Impression contested = (await ImpressionsAsync())[^1];
        Receipt mine = Ok(await World.Get<FindReceipt>().RunAsync(Noodles.Key, contested.DecisionId));
        Receipt theirs = Ok(await World.Get<FindReceipt>().RunAsync(Pets.Key, contested.DecisionId));
        Assert.Equal(2, mine.Candidates);
        Assert.Equal(mine.Lines.Select(line => line.Reason), theirs.Lines.Select(line => line.Reason));
        Assert.DoesNotContain("来洗澡", System.Text.Json.JsonSerializer.Serialize(mine), StringComparison.Ordinal);
        MissedSheet missed = Ok(await World.Get<ReadMissed>().RunAsync(contested.MerchantId == Noodles.Id ? Pets.Key : Noodles.Key, Card, Today));
        Assert.Contains(missed.Lines, line => line.Reason == Reason.Outscored);
    }

    [Fact]
    public async Task An_impression_and_a_click_told_many_times_are_one_and_somebody_elses_token_counts_nothing()
    {
        PlacementSheet running = await RunningAsync();
        ServedItem item = Ok(await World.Get<ServeSlots>().RunAsync(Shopper(1), new(null, Card)))[0].Items[0];
        await KeepAsync();
        Assert.Empty(await ImpressionsAsync());
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ => Ok(await World.Get<TellImpression>().RunAsync(Shopper(1), item.Token))));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ => Ok(await World.Get<OpenImpression>().RunAsync(Shopper(1), item.Token))));
        Impression kept = Assert.Single(await ImpressionsAsync());
        Assert.Equal(kept.At, kept.ClickedAt);
        Refused("impressions.not_found", await World.Get<OpenImpression>().RunAsync(Shopper(2), item.Token));
        Refused("impressions.not_found", await World.Get<TellImpression>().RunAsync(Shopper(1), item.Token[..^4] + "AAAA"));
        World.Time.Pass(TimeSpan.FromDays(2));
        Refused("impressions.not_found", await World.Get<OpenImpression>().RunAsync(Shopper(1), item.Token));
        PlacementResults results = Ok(await World.Get<ReadResults>().RunAsync(Noodles.Key, Id(running.Id)));
        Assert.Equal((1, 1, 1), (results.People, results.Views, results.Clickers));
    }

    [Fact]
    public async Task A_shopper_sees_no_more_than_the_slot_allows_in_a_day_all_merchants_together()
    {
        await RunningAsync();
        await RunningAsync(Body("来洗澡"), Pets);
        await ChangeAsync(terms => terms with { PerShopperDay = 3 });
        List<int> shown = [];
        for (int look = 0; look < 3; look++)
        {
            shown.Add((await ShownAsync()).Count);
            if (look == 1) await KeepAsync();
        }
        Assert.Equal([2, 1, 0], shown);
        Assert.Equal(2, (await ShownAsync(2)).Count);
        World.Time.Pass(TimeSpan.FromDays(1));
        Assert.Equal(2, (await ShownAsync()).Count);
    }

    [Fact]
    public async Task Another_copy_serves_nothing_after_a_stop_it_heard_of()
    {
        if (World.Database.Provider == "Sqlite") return;
        PlacementSheet running = await RunningAsync();
        SmallWorld other = await World.AnotherCopy().ListeningAsync();
        await World.ListeningAsync();
        Assert.Single(await ShownAsync(copy: other));
        Ok(await World.Get<StopPlacement>().RunAsync(Noodles.Key, Id(running.Id)));
        var watch = Stopwatch.StartNew();
        while ((await ShownAsync(3, copy: other)).Count > 0 && watch.Elapsed < TimeSpan.FromSeconds(5)) await Task.Delay(1);
        Figure.Report("promotion.stop.other_copy", watch.Elapsed.TotalMilliseconds, "ms", floor: 1_000);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 1);
    }

    private async Task ChangeAsync(Func<SlotTerms, SlotTerms> change)
    {
        FindSlot.Sheet slot = Ok(await World.Get<FindSlot>().RunAsync(Admin, Card));
        Ok(await World.Get<SaveSlot>().RunAsync(Admin, Card, slot.Newest.Number, change(slot.Newest.Terms)));
    }
}

public sealed class ReceiptOnSqliteTests() : ReceiptTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class ReceiptOnPostgreSqlTests() : ReceiptTests(Engine.PostgreSql);
