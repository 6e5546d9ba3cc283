using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Paid;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Promotion.Actions.Paid;

/// <summary>A bought placement from its quote to its end.</summary>
public abstract class PaidPlacementTests(Engine engine) : PaidTest(engine)
{
    [Fact]
    public async Task It_is_quoted_held_confirmed_approved_shown_as_an_ad_charged_and_ended_with_its_rest_back()
    {
        PlacementSheet quoted = await QuotedAsync();
        Assert.Equal((5_000, World.Time.GetUtcNow().AddMinutes(10)), (quoted.Spending!.Held, quoted.Spending.QuotedUntil));
        Assert.Equal(Purse - 5_000, await WalletAsync());
        PlacementSheet waiting = Ok(await ConfirmAsync(quoted));
        Assert.True(waiting.Spending!.IsConfirmed);
        Assert.Empty(await ShownAsync());
        Assert.Null(await DecidePlacementAsync(waiting, Verdict.Approve));
        Assert.True(Assert.Single(await ShownAsync()).IsAd);
        await ShownAsync(2);
        await KeepAsync();
        await KeepAsync();
        Assert.All(await ImpressionsAsync(), seen => Assert.Equal((Reserve, Reserve, Today), (seen.Price, seen.Charged, seen.ChargedDay)));
        Assert.Equal(2m, (await SheetAsync(quoted)).Spending!.Spent);

        PlacementSheet ended = Ok(await EndAsync(quoted));
        Assert.Equal((PlacementState.Stopped, 0L), (ended.State, ended.Spending!.Held));
        Assert.Equal(Purse - 2, await WalletAsync());
        Assert.Empty(await ShownAsync());
    }

    [Fact]
    public async Task Ten_minutes_later_the_quote_is_void_the_money_is_back_and_a_new_quote_may_be_had()
    {
        PlacementSheet quoted = await QuotedAsync();
        Assert.Equal(quoted.Spending!.QuotedUntil, Ok(await ReserveAsync(quoted)).Spending!.QuotedUntil);
        World.Time.Pass(TimeSpan.FromMinutes(10));
        Refused("placements.quote_over", await ConfirmAsync(quoted));
        Assert.Equal(PlacementState.Draft, (await SheetAsync(quoted)).State);
        await ReleaseAgedAsync();
        Assert.Equal(Purse, await WalletAsync());
        Refused("placements.quote_over", await ConfirmAsync(quoted));
        Ok(await ReserveAsync(quoted));
        Ok(await ConfirmAsync(quoted));
        World.Time.Pass(TimeSpan.FromHours(1));
        await ReleaseAgedAsync();
        Assert.Equal(Purse - 5_000, await WalletAsync());
    }

    [Fact]
    public async Task Nothing_is_handed_in_without_its_money_and_no_more_is_held_than_there_is()
    {
        PlacementSheet draft = await DraftedPlacementAsync(Offer(total: Purse + 1));
        Refused("placements.not_reserved", await ConfirmAsync(draft));
        Refused("ledger.not_enough", await ReserveAsync(draft));
        Refused("placements.is_free", await ReserveAsync(await DraftedPlacementAsync()));
        PlacementSheet points = await QuotedAsync(Offer(pay: PayWith.Points, day: 500, total: 800));
        Assert.Equal((Purse, PointsAtHand - 800), (await WalletAsync(), await WalletAsync(Currency.Points)));
        Assert.Equal(PlacementState.Stopped, Ok(await EndAsync(points)).State);
        Assert.Equal(PointsAtHand, await WalletAsync(Currency.Points));
    }

    [Fact]
    public async Task What_is_wrong_with_an_offer_is_told_field_by_field() => Assert.Equal(
        [
            "/paid/bid placements.under_reserve", "/paid/day placements.day_under_bid", "/paid/hours placements.hours", "/paid/total field.range",
            "/slots placements.slot_not_sold",
        ],
        Some.Wrong(Refused("request.invalid", await World.Get<DraftPlacement>().RunAsync(
            Noodles.Key, Offer(bid: 49, per: BidFor.Click, day: 3, total: 9, hours: "f") with { Slots = [Card, "app_center"] }))));

    [Fact]
    public async Task A_confirmed_budget_stays_an_edit_goes_through_review_and_a_way_never_changes()
    {
        PlacementSheet running = await BoughtAsync();
        Refused("placements.budget_fixed", await World.Get<EditPlacement>().RunAsync(Noodles.Key, Id(running.Id), 1, Offer(total: 6_000)));
        Refused("placements.budget_fixed", await World.Get<EditPlacement>().RunAsync(Noodles.Key, Id(running.Id), 1, Offer(pay: PayWith.Points)));
        Refused("placements.way_fixed", await World.Get<EditPlacement>().RunAsync(Noodles.Key, Id(running.Id), 1, Body()));
        Ok(await World.Get<EditPlacement>().RunAsync(Noodles.Key, Id(running.Id), 1, Offer("换个说法", day: 500)));
        Assert.Equal("买个位置", Assert.Single(await ShownAsync()).Title);
        Assert.Null(await DecidePlacementAsync(Ok(await ConfirmAsync(running)), Verdict.Approve));
        Assert.Equal("换个说法", Assert.Single(await ShownAsync()).Title);
        Assert.Equal(500, (await SheetAsync(running)).Spending!.Day);
        Assert.Equal(Purse - 5_000, await WalletAsync());
    }

    [Fact]
    public async Task An_edit_of_a_quote_that_nobody_confirmed_gives_the_money_back()
    {
        PlacementSheet quoted = await QuotedAsync();
        Ok(await World.Get<EditPlacement>().RunAsync(Noodles.Key, Id(quoted.Id), 1, Offer(total: 3_000)));
        Assert.Equal(Purse, await WalletAsync());
        Refused("placements.not_reserved", await ConfirmAsync(quoted));
        Assert.Equal(3_000, Ok(await ReserveAsync(quoted)).Spending!.Held);
    }

    [Fact]
    public async Task A_pause_serves_nothing_and_keeps_the_money_a_resume_goes_on_and_the_clock_gives_back_the_rest()
    {
        PlacementSheet running = await BoughtAsync(Offer(days: 2));
        Assert.Equal(PlacementState.Paused, Ok(await World.Get<PausePlacement>().RunAsync(Noodles.Key, Id(running.Id))).State);
        Assert.Empty(await ShownAsync());
        Refused("placements.wrong_state", await World.Get<PausePlacement>().RunAsync(Noodles.Key, Id(running.Id)));
        Assert.Equal(PlacementState.Running, Ok(await World.Get<ResumePlacement>().RunAsync(Noodles.Key, Id(running.Id))).State);
        Assert.Single(await ShownAsync());
        await KeepAsync();
        await EndOverAsync();
        Assert.Equal(Purse - 5_000, await WalletAsync());
        World.Time.Pass(TimeSpan.FromDays(2));
        Assert.Empty(await ShownAsync());
        await EndOverAsync();
        PlacementSheet ended = await SheetAsync(running);
        Assert.Equal((PlacementState.Ended, 0L), (ended.State, ended.Spending!.Held));
        Assert.Equal(Purse - 1, await WalletAsync());
        Refused("placements.wrong_state", await World.Get<EditPlacement>().RunAsync(
            Noodles.Key, Id(running.Id), 1, Offer() with { From = Today, Until = Today.AddDays(3) }));
    }

    [Fact]
    public async Task The_higher_bid_is_shown_pays_the_lower_one_and_the_receipt_tells_each_its_own_part()
    {
        await BoughtAsync();
        await BoughtAsync(Offer("来洗澡", bid: 3_000), Pets);
        Assert.Equal("来洗澡", Assert.Single(await ShownAsync()).Title);
        await KeepAsync();
        Impression seen = Assert.Single(await ImpressionsAsync());
        Assert.Equal((2_000L, 2_000L), (seen.Price, seen.Charged));
        Receipt winner = Ok(await World.Get<FindReceipt>().RunAsync(Pets.Key, seen.DecisionId)), loser = Ok(await World.Get<FindReceipt>()
            .RunAsync(Noodles.Key, seen.DecisionId));
        Assert.True(winner.Agrees && loser.Agrees);
        Assert.Equal((3_000L, 2_000L, 2_000L, 2_000L), (winner.Sold!.Bid, winner.Sold.PerView, winner.Sold.Price, winner.Sold.Charged));
        Assert.Null(loser.Sold);
        Receipt.Line mine = loser.Lines.Single(line => line.IsMine);
        Assert.Equal((Reason.Outbid, 2, true), (mine.Reason, mine.Rank, mine.IsBought));
        Assert.DoesNotContain("3000", System.Text.Json.JsonSerializer.Serialize(loser), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_that_is_shown_for_nothing_is_not_sold_a_place_in_the_same_view()
    {
        await BoughtAsync();
        await RunningAsync();
        Assert.False(Assert.Single(await ShownAsync()).IsAd);
        await RunningAsync(Body("来洗澡"), Pets);
        await BoughtAsync(Offer("来洗澡，买的", bid: 1_500), Pets);
        Assert.DoesNotContain(await ShownAsync(), item => item.IsAd);
    }

    [Fact]
    public async Task It_runs_in_its_hours_of_the_merchants_week_alone()
    {
        // It is Monday, noon, where the merchant is.
        await BoughtAsync(Offer(hours: WeekHours.Of((day, hour) => day == 0 && hour is 12 or 20)));
        Assert.Single(await ShownAsync());
        World.Time.Pass(TimeSpan.FromHours(1));
        Assert.Empty(await ShownAsync());
        World.Time.Pass(TimeSpan.FromHours(7));
        Assert.Single(await ShownAsync());
        World.Time.Pass(TimeSpan.FromHours(4));
        Assert.Empty(await ShownAsync());
    }
}

public sealed class PaidPlacementOnSqliteTests() : PaidPlacementTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class PaidPlacementOnPostgreSqlTests() : PaidPlacementTests(Engine.PostgreSql);
