using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>The calendar by the merchant's clock, and its weekly slots. Every test begins on a Monday at noon.</summary>
public abstract class CalendarTests(Engine engine) : LifeTest(engine)
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly Zone Shanghai = Zone.Of(null);

    [Fact]
    public async Task What_is_planned_live_and_sent_stands_on_its_day_by_the_merchants_clock()
    {
        PostSheet live = await LiveAsync("在线的");
        Ok(await World.Get<BroadcastPost>().RunAsync(Noodles.Key, Id(live.Id)));
        // Half past midnight of Tuesday there, still Monday in Greenwich.
        PostSheet planned = await ScheduledAsync(Shanghai.StartOf(Monday.AddDays(1)).AddMinutes(30), "半夜的");
        await ScheduledAsync(Shanghai.StartOf(Monday.AddDays(7)), "下周的");

        CalendarSheet week = Ok(await World.Get<ReadCalendar>().RunAsync(Noodles.Key, Monday, Monday.AddDays(7)));
        Assert.Equal([(live.Id, Monday, false, false), (live.Id, Monday, true, false), (planned.Id, Monday.AddDays(1), false, true)],
            week.Items.OrderBy(item => item.At).ThenBy(item => item.IsBroadcast)
                .Select(item => (item.Id, Shanghai.Day(item.At), item.IsBroadcast, item.CanMove)));
        Assert.Empty(Ok(await World.Get<ReadCalendar>().RunAsync(Pets.Key, Monday, Monday.AddDays(7))).Items);
    }

    [Fact]
    public async Task Weekly_slots_are_free_until_something_is_planned_for_them_and_the_composer_offers_the_next()
    {
        WeekTime[] slots = [new(5, 660), new(1, 660), new(3, 1_080)];
        Ok(await World.Get<ChangeSlots>().RunAsync(Noodles.Key, slots));
        Ok(await World.Get<ChangeSlots>().RunAsync(Noodles.Key, slots));
        Assert.Equal(1, await HappenedAsync(LifeEvents.SlotsChanged));
        DateTimeOffset wednesday = Shanghai.StartOf(Monday.AddDays(2)).AddHours(18), friday = Shanghai.StartOf(Monday.AddDays(4)).AddHours(11),
            next = Shanghai.StartOf(Monday.AddDays(7)).AddHours(11);

        CalendarSheet week = Ok(await World.Get<ReadCalendar>().RunAsync(Noodles.Key, Monday, Monday.AddDays(7)));
        Assert.Equal([wednesday, friday], week.FreeSlots);
        Assert.Equal([new(1, 660), new(3, 1_080), new(5, 660)], week.Slots);
        Assert.Equal([wednesday, friday], Ok(await World.Get<OpenComposer>().RunAsync(Noodles.Key, null)).NextSlots);

        await ScheduledAsync(wednesday);
        Assert.Equal([friday, next], Ok(await World.Get<OpenComposer>().RunAsync(Noodles.Key, null)).NextSlots);
        Ok(await World.Get<ChangeSlots>().RunAsync(Noodles.Key, []));
        Assert.Empty(Ok(await World.Get<OpenComposer>().RunAsync(Noodles.Key, null)).NextSlots);
    }

    [Fact]
    public async Task Slots_that_are_no_times_of_a_week_are_refused()
    {
        WeekTime[] slots = [new(8, 0), new(1, 1_440), new(1, 0), new(1, 0)];
        Refusal no = Refused("request.invalid", await World.Get<ChangeSlots>().RunAsync(Noodles.Key, slots));
        Assert.Equal(["/slots/0/weekday field.range", "/slots/1/minute field.range", "/slots/3 field.twice"], Some.Wrong(no).Order(StringComparer.Ordinal));
        Refused("request.invalid", await World.Get<ChangeSlots>().RunAsync(Noodles.Key, [.. Enumerable.Range(0, 22).Select(at => new WeekTime(1, at))]));
    }
}

public sealed class CalendarOnSqliteTests() : CalendarTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class CalendarOnPostgreSqlTests() : CalendarTests(Engine.PostgreSql);
