using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.Operations.Actions;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.Operations.Actions;

/// <summary>What a merchant's own system tells: an exact answer to each event, whatever the others are.</summary>
public abstract class TellBehavioursTests(Engine engine) : OperationsTest(engine)
{
    [Fact]
    public async Task A_thousand_at_once_with_one_bad_are_a_thousand_answers_and_again_they_are_known()
    {
        ToldEvent[] all = [.. Enumerable.Range(0, 1_000).Select(at => Visit($"e-{at}", "客" + (at % 100)))];
        all[500] = all[500] with { At = "昨天" };
        TellBehaviours.Receipt told = await ToldAsync(all), again = await ToldAsync(all);
        Assert.Equal((999, 0, 1, 1_000), (told.Accepted, told.Known, told.Refused, told.Results.Count));
        Assert.Equal((0, 999, 1), (again.Accepted, again.Known, again.Refused));
        Assert.Equal(("e-500", TellBehaviours.State.Refused, "/at", "events.at"),
            (told.Results[500].Id, told.Results[500].State, told.Results[500].Error!.Pointer, told.Results[500].Error!.Code));
        Assert.DoesNotContain("events.", told.Results[500].Error!.Title, StringComparison.Ordinal);
        Assert.Equal(["03-02 visited direct ×999 0 100"], await DaysAsync());
    }

    [Theory]
    [InlineData("/at", "events.future", 0.2)]
    [InlineData("/at", "events.too_old", -365 * 24.0)]
    [InlineData("/at", "events.too_old", -90 * 24 - 0.01)]
    [InlineData(null, null, 0.08)]
    [InlineData(null, null, -90 * 24 + 0.01)]
    public async Task Times_are_taken_up_to_ninety_days_late_and_five_minutes_ahead(string? pointer, string? code, double hours)
    {
        TellBehaviours.Receipt told = await ToldAsync(Visit("e", hoursAgo: -hours));
        Assert.Equal((pointer, code), (told.Results[0].Error?.Pointer, told.Results[0].Error?.Code));
    }

    [Fact]
    public async Task What_is_wrong_is_named_by_its_field_and_leaves_the_others_good()
    {
        ToldEvent good = Visit("good");
        ToldEvent[] bad =
        [
            good with { Id = "有 空格" }, good with { Id = null }, good with { Kind = "claimed" }, good with { Kind = "danced" }, good with { Shopper = " " },
            good with { Shopper = new string('长', 65) }, good with { Origin = "moon" }, good with { OrderFen = 5 }, good with { Kind = "paid" },
            good with { Kind = "paid", OrderFen = -1 }, good with { At = "2026-03-02T12:00:00" }, good with { ShopId = Pets.Shop },
            good with { ShopId = "none" },
            good with { Thing = new string('长', 65) },
        ];
        TellBehaviours.Receipt told = await ToldAsync([.. bad.Select((one, at) => one.Id == "good" ? one with { Id = $"b{at}" } : one), good]);
        Assert.Equal(["/id", "/id", "/kind", "/kind", "/shopper", "/shopper", "/origin", "/orderFen", "/orderFen", "/orderFen", "/at", "/shopId", "/shopId",
            "/thing"], told.Results.Take(bad.Length).Select(one => one.Error?.Pointer ?? "taken"));
        Assert.Equal((1, 0, bad.Length), (told.Accepted, told.Known, told.Refused));
        Assert.Equal(["03-02 visited direct ×1 0 1"], await DaysAsync());
    }

    [Fact]
    public async Task One_id_is_one_event_also_within_a_list_and_the_first_one_holds()
    {
        TellBehaviours.Receipt told = await ToldAsync(Visit("x"), Visit("x", "别人", 3), Visit("y", "小林", 5));
        Assert.Equal([TellBehaviours.State.Accepted, TellBehaviours.State.Known, TellBehaviours.State.Accepted], told.Results.Select(one => one.State));
        Assert.Equal(["03-02 visited direct ×2 0 1"], await DaysAsync());
    }

    [Fact]
    public async Task The_merchants_name_for_a_person_is_the_one_that_takes_coupons_and_a_new_name_is_a_new_guest()
    {
        await ClaimedAsync(await OutAsync(Some.Terms(CouponKind.Exchange)), "小林");
        await GatherAsync();
        await ToldAsync(Visit("1", "小林"), Visit("2", "生人"));
        Assert.Equal(2, await World.InTablesAsync(db => db.Guests.CountAsync(row => row.MerchantId == Noodles.Id)));
    }

    [Fact]
    public async Task What_comes_late_counts_on_its_day_and_makes_a_guest_older()
    {
        await ToldAsync(Visit("1", origin: "search"));
        Assert.Equal(["03-02 search 1"], await FirstAsync());
        await ToldAsync(Visit("2", hoursAgo: 48, origin: "post"), Visit("3", hoursAgo: 24));
        Assert.Equal(["02-28 post 1"], await FirstAsync());
        // Seeing a placement makes nobody a guest.
        await ToldAsync(Visit("4", hoursAgo: 72) with { Kind = "seen", Origin = "slot" }, Visit("5", "看客") with { Kind = "seen", Origin = "slot" },
            Visit("6", hoursAgo: 10) with { Kind = "paid", OrderFen = 1_200, ShopId = Noodles.Shop });
        Assert.Equal(["02-28 post 1"], await FirstAsync());
        Assert.Equal(["02-27 seen slot ×1 0 1", "02-28 visited post ×1 0 1", "03-01 visited direct ×1 0 1", "03-02 paid direct shop 1 ×1 1200 1",
            "03-02 seen slot ×1 0 1", "03-02 visited search ×1 0 1"], await DaysAsync());
        Assert.Equal((0, 0), (await RebuiltAsync() is var rebuilt ? rebuilt.Days : -1, rebuilt.Arrivals));
    }

    [Fact]
    public async Task Merchants_never_meet_and_the_same_id_and_name_are_others_there()
    {
        await ToldAsync(Visit("same"));
        Assert.Equal(1, Ok(await World.Get<TellBehaviours>().RunAsync(Pets.Key, new([Visit("same")]))).Accepted);
        Assert.Equal(await DaysAsync(), await DaysAsync(Pets));
        string[] marks = await World.InTablesAsync(db => db.Guests.Select(row => row.Mark).ToArrayAsync());
        Assert.Equal(2, marks.Distinct().Count());
    }

    [Fact]
    public async Task Only_those_with_the_right_tell_and_only_an_administrator_rebuilds()
    {
        TellBehaviours tell = World.Get<TellBehaviours>();
        foreach (Role role in (Role[])[Role.Cashier, Role.Finance])
            Refused("request.forbidden", await tell.RunAsync(Noodles.People[role], new([Visit("1")])));
        foreach (Caller caller in (Caller[])[Shopper(), Reviewer]) Refused("request.forbidden", await tell.RunAsync(caller, new([Visit("1")])));
        foreach (Role role in (Role[])[Role.Owner, Role.Manager, Role.Operator]) Ok(await tell.RunAsync(Noodles.People[role], new([Visit("1")])));
        Refused("request.invalid", await tell.RunAsync(Noodles.Key, new([])));
        Refused("request.invalid", await tell.RunAsync(Noodles.Key, new([Visit("1"), null!])));
        Refused("request.invalid", await tell.RunAsync(Noodles.Key, new([.. Enumerable.Range(0, 1_001).Select(at => Visit($"{at}"))])));
        RebuildDays rebuild = World.Get<RebuildDays>();
        Refused("request.forbidden", await rebuild.RunAsync(Noodles.People[Role.Owner], new(Ids.Text(Noodles.Id))));
        Refused("request.forbidden", await rebuild.RunAsync(Reviewer, new(Ids.Text(Noodles.Id))));
        Refused("request.not_found", await rebuild.RunAsync(Administrator, new("nobody")));
    }
}

public sealed class TellBehavioursOnSqliteTests() : TellBehavioursTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class TellBehavioursOnPostgreSqlTests() : TellBehavioursTests(Engine.PostgreSql);
