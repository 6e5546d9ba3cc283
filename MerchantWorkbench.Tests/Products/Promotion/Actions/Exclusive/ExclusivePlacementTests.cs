using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Exclusive;
using MerchantWorkbench.Products.Promotion.Domain.Paid;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Promotion.Actions.Exclusive;

/// <summary>Whole days of a slot, from the quote to the refund.</summary>
public abstract class ExclusivePlacementTests(Engine engine) : ExclusiveTest(engine)
{
    [Fact]
    public async Task Bought_days_are_held_kept_paid_as_they_begin_shown_alone_beside_the_free_places_and_a_receipt_agrees()
    {
        await OfferDaysAsync();
        PlacementSheet quoted = await QuotedAsync(Whole(days: 3));
        Assert.Equal((3_000L, true, World.Time.GetUtcNow().AddMinutes(10)), (quoted.Booking!.Held, quoted.Booking.IsWhole, quoted.Booking.QuotedUntil));
        Assert.Equal(Purse - 3_000, await WalletAsync());
        PlacementSheet waiting = Ok(await ConfirmAsync(quoted));
        Assert.Equal(((DateTimeOffset?)null, 0L), (waiting.Booking!.QuotedUntil, waiting.Booking.Paid));
        await BoughtAsync(Offer("出价的", bid: 5_000), Pets);
        Assert.Single(await ShownAsync(), item => item is { Title: "出价的", IsAd: true });

        Assert.Null(await DecidePlacementAsync(waiting, Verdict.Approve));
        Assert.Equal((Price, 2_000L), ((await SheetAsync(quoted)).Booking!.Paid, (await SheetAsync(quoted)).Booking!.Held));
        PlacementSheet free = await RunningAsync(Body("凭分数来"), Pets);
        Assert.Equal([("凭分数来", false), ("只看我家", true)], (await ShownAsync(2)).Select(item => (item.Title, item.IsAd)));
        await KeepAsync();
        await KeepAsync();
        Impression alone = Assert.Single(await ImpressionsAsync(), row => row.PlacementId == Id(quoted.Id));
        Assert.Equal((0L, 0L), (alone.Price, alone.Charged));
        Receipt theirs = Ok(await World.Get<FindReceipt>().RunAsync(Pets.Key, alone.DecisionId));
        Assert.True(theirs.Agrees);
        Assert.Equal(Reason.DayTaken, Assert.Single(theirs.Lines, line => line is { IsMine: true, IsBought: true }).Reason);

        World.Time.Pass(TimeSpan.FromDays(1));
        await SettleAsync();
        Assert.Equal([DayStand.Paid, DayStand.Paid, DayStand.Kept], (await SheetAsync(quoted)).Booking!.Days.Select(day => day.Stand));
        PlacementSheet ended = Ok(await EndAsync(quoted));
        Assert.Equal((PlacementState.Stopped, 2_000L, 0L), (ended.State, ended.Booking!.Paid, ended.Booking.Held));
        Assert.Equal(Purse - 2_000, await WalletAsync());
        Ok(await EndAsync(free, Pets));
        Assert.Single(await ShownAsync(3), item => item is { Title: "出价的", IsAd: true });
        Assert.True(Ok(await World.Get<FindReceipt>().RunAsync(Pets.Key, alone.DecisionId)).Agrees);
    }

    [Fact]
    public async Task A_day_has_one_buyer_and_the_other_hears_the_next_free_day_and_sees_it_full()
    {
        await OfferDaysAsync();
        await QuotedAsync(Whole(from: 1, days: 2));
        PlacementSheet second = await DraftedPlacementAsync(Whole("我也要", from: 2, days: 2), Pets);
        Refusal no = Refused("promotion.day_taken", await ReserveAsync(second, Pets));
        Assert.Equal(["首页推荐卡片", $"{Today.AddDays(2):yyyy-MM-dd}", $"{Today.AddDays(3):yyyy-MM-dd}"], no.Facts);
        SlotCalendar theirs = Ok(await World.Get<ReadSlotCalendar>().RunAsync(Pets.Key, null)), mine = Ok(await World.Get<ReadSlotCalendar>()
            .RunAsync(Noodles.Key, null));
        Assert.Equal([CellState.Free, CellState.Full, CellState.Mine, CellState.Mine, CellState.Free], Cells(theirs).Take(5).Select(cell => cell.State));
        Assert.Equal([Price, null, null], Cells(theirs).Take(3).Select(cell => cell.DayPrice));
        Assert.Equal(1, Cells(theirs)[1].Rank);
        Assert.Equal([CellState.Mine, CellState.Mine], Cells(mine).Skip(1).Take(2).Select(cell => cell.State));
        Assert.Equal(Purse, await WalletAsync(of: Pets));
        Ok(await EditedAsync(second, Whole("我也要", from: 3), Pets));
        Assert.Equal(Price, Ok(await ReserveAsync(second, Pets)).Booking!.Held);

        static IReadOnlyList<SlotCalendar.Cell> Cells(SlotCalendar calendar) => calendar.Rows.Single(row => row.Slot == Card).Cells;
    }

    [Fact]
    public async Task After_ten_minutes_or_a_refusal_or_a_recall_the_days_are_free_for_others_and_the_money_is_back()
    {
        await OfferDaysAsync();
        PlacementSheet aged = await QuotedAsync(Whole());
        Assert.Equal(aged.Booking!.QuotedUntil, Ok(await ReserveAsync(aged)).Booking!.QuotedUntil);
        World.Time.Pass(TimeSpan.FromMinutes(10));
        Refused("placements.quote_over", await ConfirmAsync(aged));
        await ReleaseAgedAsync();
        await SettleAsync();
        Assert.Equal(Purse, await WalletAsync());
        Refused("placements.not_reserved", await ConfirmAsync(aged));
        PlacementSheet theirs = Ok(await ConfirmAsync(await QuotedAsync(Whole("轮到我"), Pets), Pets));
        Refused("promotion.day_taken", await ReserveAsync(aged));
        Assert.Null(await DecidePlacementAsync(theirs, Verdict.Reject));
        Assert.Equal(Purse, await WalletAsync(of: Pets));
        Ok(await ConfirmAsync(Ok(await ReserveAsync(aged))));
        Ok(await World.Get<RecallPlacement>().RunAsync(Noodles.Key, Id(aged.Id)));
        Assert.Equal(Purse, await WalletAsync());
        PlacementSheet again = Ok(await ConfirmAsync(await QuotedAsync(Whole("再来", pay: PayWith.Points), Pets), Pets));
        Assert.Equal(0, await WalletAsync(Currency.Points, Pets));
        Ok(await EndAsync(again, Pets));
        Assert.Equal(PointsAtHand, await WalletAsync(Currency.Points, Pets));
    }

    [Fact]
    public async Task Days_that_passed_before_the_approval_go_back_and_a_booking_without_its_days_is_not_approved()
    {
        await OfferDaysAsync();
        PlacementSheet waiting = Ok(await ConfirmAsync(await QuotedAsync(Whole(days: 3))));
        World.Time.Pass(TimeSpan.FromDays(1));
        await SettleAsync();
        Assert.Equal(Purse - 2_000, await WalletAsync());
        Assert.Null(await DecidePlacementAsync(waiting, Verdict.Approve));
        Assert.Equal((Price, 1_000L), ((await SheetAsync(waiting)).Booking!.Paid, (await SheetAsync(waiting)).Booking!.Held));
        PlacementSheet late = Ok(await ConfirmAsync(await QuotedAsync(Whole("明天的", from: 5), Pets), Pets));
        World.Time.Pass(TimeSpan.FromDays(9));
        Assert.Equal("placements.is_over", (await DecidePlacementAsync(late, Verdict.Approve))?.Code);
        await SettleAsync();
        Assert.Equal((Purse - 2_000, Purse), (await WalletAsync(), await WalletAsync(of: Pets)));
    }

    [Fact]
    public async Task A_running_booking_is_extended_by_days_that_are_free_and_a_refused_extension_keeps_the_old_days()
    {
        await OfferDaysAsync();
        PlacementSheet running = await BoughtAsync(Whole());
        Assert.False(Ok(await EditedAsync(running, Whole(days: 2))).Booking!.IsWhole);
        Refused("placements.not_reserved", await ConfirmAsync(running));
        Ok(await ReserveAsync(running));
        PlacementSheet waiting = Ok(await ConfirmAsync(running));
        Assert.Null(await DecidePlacementAsync(waiting, Verdict.Reject));
        Assert.Equal([Today], (await SheetAsync(running)).Booking!.Days.Select(day => day.On));
        Assert.True(Assert.Single(await ShownAsync()).IsAd);
        Ok(await ReserveAsync(running));
        Assert.Null(await DecidePlacementAsync(Ok(await ConfirmAsync(running)), Verdict.Approve));
        Assert.Equal([DayStand.Paid, DayStand.Kept], (await SheetAsync(running)).Booking!.Days.Select(day => day.Stand));
        Assert.Equal(Purse - 2_000, await WalletAsync());
    }

    [Fact]
    public async Task The_price_is_the_one_that_was_shown_and_a_slot_that_sells_no_days_says_so()
    {
        PlacementSheet draft = await DraftedPlacementAsync(Whole());
        Refused("promotion.days_not_sold", await ReserveAsync(draft));
        await OfferDaysAsync(2_000);
        Assert.Equal([2_000L], Refused("promotion.price_changed", await ReserveAsync(draft)).Facts);
        await OfferDaysAsync();
        PlacementSheet quoted = Ok(await ReserveAsync(draft));
        await OfferDaysAsync(0);
        Assert.Null(await DecidePlacementAsync(Ok(await ConfirmAsync(quoted)), Verdict.Approve));
        Assert.True(Assert.Single(await ShownAsync()).IsAd);
        Refused("ledger.not_enough", await OfferedAsync(Purse));
        Assert.Equal(
            ["/exclusive/price field.range", "/paid promotion.one_offer", "/slots promotion.one_slot", "/until placements.too_long"],
            Some.Wrong(Refused("request.invalid", await World.Get<DraftPlacement>().RunAsync(
                Noodles.Key, Whole(days: 15, price: 0) with { Slots = [Card, "coupon_channel"], Paid = Offer().Paid }))));

        async Task<Outcome<PlacementSheet>> OfferedAsync(long price)
        {
            await OfferDaysAsync((int)price);
            return await ReserveAsync(await DraftedPlacementAsync(Whole("太贵", from: 3, days: 2, price: price)));
        }
    }
}

public sealed class ExclusivePlacementOnSqliteTests() : ExclusivePlacementTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class ExclusivePlacementOnPostgreSqlTests() : ExclusivePlacementTests(Engine.PostgreSql);
