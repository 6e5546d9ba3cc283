using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Promotion.Actions;

/// <summary>Slots are data: the eight, and a ninth that nobody wrote code for.</summary>
public abstract class SlotTests(Engine engine) : PromotionTest(engine)
{
    private static readonly SlotTerms Ninth = new(
        "夜宵角", "Night corner", Maturity.Open, new(20, 40), SlotLook.Card, [SlotWay.Daily], [ShopperPage.Home], PerView: 1, SmallShare: 0,
        PerShopperDay: 10, 9);

    [Fact]
    public async Task Every_database_begins_with_the_eight_and_daily_promotion_is_open_in_four()
    {
        IReadOnlyList<SlotSheet> slots = Ok(await World.Get<ListSlots>().RunAsync(Noodles.Key));
        Assert.Equal([
            "search_box", "app_center", "message_reminder", "recommended_card", "payment_success", "life_channel", "coupon_channel", "member_channel"],
            slots.Select(slot => slot.Code));
        Assert.Equal(["search_box", "recommended_card", "payment_success", "coupon_channel"],
            slots.Where(slot => slot.Terms.WhyNot(SlotWay.Daily, Noodles.ShortName) is null).Select(slot => slot.Code));
    }

    [Fact]
    public async Task A_ninth_slot_is_on_the_calendar_in_the_maker_in_the_list_and_on_its_page()
    {
        Ok(await World.Get<SaveSlot>().RunAsync(Admin, "night_corner", 0, Ninth));
        Assert.Contains(Ok(await World.Get<ListSlots>().RunAsync(Noodles.Key)), slot => slot.Code == "night_corner");
        Assert.Contains(Ok(await World.Get<OpenMaker>().RunAsync(Noodles.Key)).Slots, slot => slot.Code == "night_corner");
        SlotCalendar calendar = Ok(await World.Get<ReadSlotCalendar>().RunAsync(Noodles.Key, null));
        Assert.All(calendar.Rows.Single(row => row.Slot == "night_corner").Cells, cell => Assert.Equal((CellState.Free, 1), (cell.State, cell.Rank)));
        await RunningAsync(Body("夜里也煮面", "night_corner"));
        IReadOnlyList<ServedSlot> home = Ok(await World.Get<ServeSlots>().RunAsync(Shopper(), new(ShopperPage.Home)));
        Assert.Equal("夜里也煮面", Assert.Single(home, slot => slot.Slot == "night_corner").Items[0].Title);
        calendar = Ok(await World.Get<ReadSlotCalendar>().RunAsync(Noodles.Key, null));
        Assert.Equal(CellState.Mine, calendar.Rows.Single(row => row.Slot == "night_corner").Cells[0].State);
        Assert.Equal(Reason.NotInvited, Ninth.WhyNot(SlotWay.Daily, "x") ?? (Ninth with { Maturity = Maturity.Pilot }).WhyNot(SlotWay.Daily, "x"));
    }

    [Fact]
    public async Task Versions_are_kept_a_stale_one_does_not_win_and_only_administrators_write()
    {
        Ok(await World.Get<SaveSlot>().RunAsync(Admin, "night_corner", 0, Ninth));
        Assert.Equal(1, Ok(await World.Get<SaveSlot>().RunAsync(Admin, "night_corner", 1, Ninth)).Version);
        Assert.Equal(2, Ok(await World.Get<SaveSlot>()
            .RunAsync(Admin, "night_corner", 1, Ninth with { Maturity = Maturity.Closed })).Version);
        Refused("slots.changed_meanwhile", await World.Get<SaveSlot>().RunAsync(Admin, "night_corner", 1, Ninth with { PerView = 2 }));
        Refused("slots.changed_meanwhile", await World.Get<SaveSlot>().RunAsync(Admin, "night_corner", 0, Ninth));
        Refused("slots.not_found", await World.Get<SaveSlot>().RunAsync(Admin, "moon", 3, Ninth));
        Refused("request.forbidden", await World.Get<SaveSlot>().RunAsync(Reviewer, "night_corner", 2, Ninth));
        Assert.Equal([2, 1], Ok(await World.Get<FindSlot>().RunAsync(Reviewer, "night_corner")).Versions.Select(version => version.Number));
    }

    [Fact]
    public async Task A_slot_on_trial_is_booked_by_invited_shops_alone_and_who_is_invited_must_be_a_shop()
    {
        SlotTerms trial = Ninth with { Maturity = Maturity.Pilot, Invited = [Noodles.ShortName] };
        Assert.Equal(["/terms/invited slots.no_such_shop"], Some.Wrong(Refused("request.invalid", await World.Get<SaveSlot>()
            .RunAsync(Admin, "night_corner", 0, trial with { Invited = [Noodles.ShortName, "moon-shop"] }))));
        Ok(await World.Get<SaveSlot>().RunAsync(Admin, "night_corner", 0, trial));
        Assert.Equal(Noodles.ShortName, Assert.Single(Ok(await World.Get<FindSlot>().RunAsync(Admin, "night_corner")).Guests).ShortName);
        Assert.Contains(Ok(await World.Get<OpenMaker>().RunAsync(Noodles.Key)).Slots, slot => slot.Code == "night_corner");
        Assert.DoesNotContain(Ok(await World.Get<OpenMaker>().RunAsync(Pets.Key)).Slots, slot => slot.Code == "night_corner");
        await RunningAsync(Body("试试看", "night_corner"));
        Assert.Equal(["/slots placements.not_invited"], Some.Wrong(Refused("request.invalid", await World.Get<DraftPlacement>()
            .RunAsync(Pets.Key, Body("我也来", "night_corner")))));
        Assert.Equal("试试看", Assert.Single(await ShownAsync(slot: "night_corner")).Title);
        SlotCalendar theirs = Ok(await World.Get<ReadSlotCalendar>().RunAsync(Pets.Key, null));
        Assert.All(theirs.Rows.Single(row => row.Slot == "night_corner").Cells, cell => Assert.Equal(Reason.NotInvited, cell.Why));
    }

    [Fact]
    public async Task What_is_wrong_with_a_slot_is_told_field_by_field() => Assert.Equal(
        [
            "/code slots.code", "/terms/format/titleMost field.range", "/terms/nameZh field.required", "/terms/pages slots.pages",
            "/terms/smallShare field.range",
        ],
        Some.Wrong(Refused("request.invalid", await World.Get<SaveSlot>().RunAsync(
            Admin, "Night!", 0, Ninth with { NameZh = "", Pages = [], SmallShare = 101, Format = new(1, 0) }))));

    [Fact]
    public async Task A_closed_slot_and_one_of_other_cities_show_nothing()
    {
        await RunningAsync();
        FindSlot.Sheet slot = Ok(await World.Get<FindSlot>().RunAsync(Admin, Card));
        Ok(await World.Get<SaveSlot>().RunAsync(Admin, Card, 1, slot.Newest.Terms with { Cities = ["成都"] }));
        Assert.Empty(await ShownAsync());
        Assert.Single(Ok(await World.Get<ServeSlots>().RunAsync(Shopper(), new(null, Card, "成都")))[0].Items);
        Assert.Empty(Ok(await World.Get<ServeSlots>().RunAsync(Shopper(), new(null, Card, "上海")))[0].Items);
        Ok(await World.Get<SaveSlot>().RunAsync(Admin, Card, 2, slot.Newest.Terms with { Maturity = Maturity.Closed }));
        Assert.Empty(await ShownAsync());
    }
}

public sealed class SlotOnSqliteTests() : SlotTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class SlotOnPostgreSqlTests() : SlotTests(Engine.PostgreSql);
