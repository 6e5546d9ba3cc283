using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Paid;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Promotion.Actions.Paid;

/// <summary>What is charged, once each, and never over a budget: races, replays, midnight, odd budgets.</summary>
public abstract class ChargeTests(Engine engine) : PaidTest(engine)
{
    /// <summary>By the prior rate a click at the reserve costs fifty fen.</summary>
    private const int Click = 50;

    [Fact]
    public async Task A_click_told_many_times_at_once_is_charged_once_and_a_view_of_it_costs_nothing()
    {
        PlacementSheet running = await BoughtAsync(Offer(per: BidFor.Click, bid: 60));
        ServedItem item = Assert.Single(await ShownAsync());
        await KeepAsync();
        Assert.Equal(0m, (await SheetAsync(running)).Spending!.Spent);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => Ok(await World.Get<OpenImpression>().RunAsync(Shopper(1), item.Token))));
        Impression seen = Assert.Single(await ImpressionsAsync());
        Assert.Equal((Click * 1_000L, Click * 1_000L), (seen.Price, seen.Charged));
        Assert.Equal(Click, (await SheetAsync(running)).Spending!.Spent);
        Ok(await EndAsync(running));
        Assert.Equal(Purse - Click, await WalletAsync());
    }

    [Fact]
    public async Task What_a_budget_does_not_cover_is_not_charged_nothing_more_is_served_and_the_job_ends_it()
    {
        PlacementSheet running = await BoughtAsync(Offer(per: BidFor.Click, bid: 60, day: 130, total: 130, days: 1));
        ServedItem[] items = [.. await Task.WhenAll(Enumerable.Range(1, 4).Select(async shopper => Assert.Single(await ShownAsync(shopper))))];
        foreach (int at in Enumerable.Range(0, 4)) Ok(await World.Get<OpenImpression>().RunAsync(Shopper(at + 1), items[at].Token));
        Assert.Equal([50_000L, 50_000L, 0L, 0L], (await ImpressionsAsync()).OrderBy(row => row.ClickedAt).ThenByDescending(row => row.Charged)
            .Select(row => row.Charged));
        Assert.Empty(await ShownAsync(9));
        await EndOverAsync();
        PlacementSheet over = await SheetAsync(running);
        Assert.Equal((PlacementState.Stopped, 100m, 0L), (over.State, over.Spending!.Spent, over.Spending.Held));
        Assert.Equal(Purse - 100, await WalletAsync());
    }

    [Fact]
    public async Task Parts_of_a_fen_add_up_and_whole_ones_are_captured()
    {
        await BoughtAsync(Offer("来洗澡", bid: 1_337), Pets);
        PlacementSheet running = await BoughtAsync(Offer(bid: 2_000));
        for (int view = 0; view < 10; view++)
        {
            await ShownAsync(view);
            if (view % 3 == 0) await KeepAsync();
        }
        await KeepAsync();
        Assert.Equal(13.37m, (await SheetAsync(running)).Spending!.Spent);
        Ok(await EndAsync(running));
        Assert.Equal(Purse - 13, await WalletAsync());
    }

    [Fact]
    public async Task An_end_that_races_clicks_and_views_loses_no_fen()
    {
        PlacementSheet running = await BoughtAsync(Offer(per: BidFor.Click, bid: 60));
        ServedItem[] items = [.. await Task.WhenAll(Enumerable.Range(1, 12).Select(async shopper => Assert.Single(await ShownAsync(shopper))))];
        Task<Outcome<PlacementSheet>> end = Task.Run(async () =>
        {
            await Task.Delay(5);
            return await EndAsync(running);
        });
        await Task.WhenAll([.. items.Select((item, at) => Task.Run(async () =>
            Ok(await World.Get<OpenImpression>().RunAsync(Shopper(at + 1), item.Token)))), KeepAsync(), end]);
        Ok(await end);
        SpendingIs((await SheetAsync(running)).Spending!.Spent, (await ImpressionsAsync()).Sum(row => row.Charged), await WalletAsync());
        Assert.Empty(await ShownAsync());

        static void SpendingIs(decimal spent, long charged, long wallet)
        {
            Assert.Equal(charged / 1_000m, spent);
            Assert.Equal(Purse - spent, wallet);
        }
    }

    [Fact]
    public async Task Two_tabs_confirm_once_and_two_ends_give_back_once()
    {
        PlacementSheet quoted = await QuotedAsync();
        Outcome<PlacementSheet>[] tabs = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => ConfirmAsync(quoted))));
        Assert.Single(tabs, tab => tab.Refusal is null);
        Assert.Single(tabs, tab => tab.Refusal?.Code == "placements.wrong_state");
        Outcome<PlacementSheet>[] ends = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => EndAsync(quoted))));
        Assert.Single(ends, end => end.Refusal is null);
        Assert.Equal(Purse, await WalletAsync());
    }

    [Fact]
    public async Task A_quote_that_ages_out_while_it_is_confirmed_is_either_kept_or_back()
    {
        PlacementSheet quoted = await QuotedAsync();
        World.Time.Pass(TimeSpan.FromMinutes(10) - TimeSpan.FromMilliseconds(1));
        Task<Outcome<PlacementSheet>> confirm = Task.Run(() => ConfirmAsync(quoted));
        World.Time.Pass(TimeSpan.FromMilliseconds(2));
        await Task.WhenAll(confirm, Task.Run(ReleaseAgedAsync));
        await ReleaseAgedAsync();
        bool isKept = (await confirm).Refusal is null;
        Assert.Equal(isKept ? Purse - 5_000 : Purse, await WalletAsync());
        Assert.Equal(isKept ? PlacementState.InReview : PlacementState.Draft, (await SheetAsync(quoted)).State);
    }

    [Fact]
    public async Task A_day_ends_at_the_merchants_midnight_and_what_was_seen_before_it_is_the_old_days()
    {
        PlacementSheet running = await BoughtAsync(Offer(bid: 2_000, day: 2, total: 5_000));
        World.Time.Pass(TimeSpan.FromHours(11.99));
        await ShownAsync(1);
        Assert.Empty(await ShownAsync(2));
        DateOnly old = Today;
        World.Time.Pass(TimeSpan.FromMinutes(2));
        await KeepAsync();
        Assert.Single(await ShownAsync(3));
        await KeepAsync();
        Assert.Equal([old, old.AddDays(1)], (await ImpressionsAsync()).Select(row => row.ChargedDay!.Value));
        Assert.Equal(2m, (await SheetAsync(running)).Spending!.Spent);
    }

    [Fact]
    public async Task Every_receipt_of_a_run_with_bids_that_rest_change_and_end_is_worked_out_again()
    {
        PlacementSheet noodles = await BoughtAsync(Offer(bid: 2_400, day: 10, days: 3)), pets = await BoughtAsync(Offer("来洗澡", bid: 1_800, day: 20), Pets);
        for (int look = 0; look < 90; look++)
        {
            World.Time.Pass(TimeSpan.FromMinutes(25));
            await ShownAsync(look % 9);
            if (look % 4 == 0) await KeepAsync();
            if (look % 30 == 11) await ScoreAsync();
            if (look == 40) Ok(await World.Get<PausePlacement>().RunAsync(Pets.Key, Id(pets.Id)));
            if (look == 50) Ok(await World.Get<ResumePlacement>().RunAsync(Pets.Key, Id(pets.Id)));
            if (look == 80) Ok(await EndAsync(pets, Pets));
        }
        await KeepAsync();
        await World.RestartAsync();
        List<Impression> all = await ImpressionsAsync();
        int equal = 0;
        foreach (Impression one in all)
        {
            SlotDecision again = DecisionEngine.Decide(await World.Get<Snapshots>().OfAsync(one.Edition), Card, one.Look);
            if (again.Chosen.Any(pick => (pick.Candidate.Placement, pick.Price) == (one.PlacementId, one.Price))) equal++;
        }
        Figure.Report("promotion.paid.receipts.equal", equal, $"of {all.Count}", floor: all.Count, goal: all.Count);
        Assert.Equal(all.Count, equal);
        Assert.Contains(all, one => one.Resting is not null);
        Assert.True(all.Select(one => one.Price).Distinct().Count() > 1 && all.Select(one => one.PlacementId).Distinct().Count() == 2);
        Assert.NotNull(noodles);
    }
}

public sealed class ChargeOnSqliteTests() : ChargeTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class ChargeOnPostgreSqlTests() : ChargeTests(Engine.PostgreSql);
