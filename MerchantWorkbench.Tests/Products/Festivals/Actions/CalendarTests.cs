using System.Globalization;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Actions;
using MerchantWorkbench.Products.Festivals.Domain;
using MerchantWorkbench.Products.ProductCatalog.Actions;
using MerchantWorkbench.Tests.Products.Festivals.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Products.Festivals.Actions;

/// <summary>The secret address of the calendar, and what a calendar program finds there.</summary>
public abstract class CalendarTests(Engine engine) : FestivalTest(engine)
{
    private Caller Owner => Noodles.People[Role.Owner];

    [Fact]
    public async Task It_holds_the_deadline_and_the_days_of_every_plan_with_ones_own_state()
    {
        PlanSheet plan = await PublishedAsync();
        await EnabledAsync(plan);
        Ok(await World.Get<SavePlan>().RunAsync(Admin, null, 0, Fest.Plan()));
        ReadCalendar calendar = await ReadAsync(await MadeAsync());
        Assert.Equal([$"{plan.Id}-sign-up", $"{plan.Id}-days"], calendar.Events.Select(one => one["UID"].Split('@')[0]));
        Assert.Equal(("20260304", "20260305"), (calendar.Events[0]["DTSTART;VALUE=DATE"], calendar.Events[0]["DTEND;VALUE=DATE"]));
        Assert.Equal(("20260302", "20260307"), (calendar.Events[1]["DTSTART;VALUE=DATE"], calendar.Events[1]["DTEND;VALUE=DATE"]));
        Assert.Equal("https://town.example/b/noodles/festivals/" + plan.Id, calendar.Events[0]["URL"]);
        Assert.Contains("已参加", calendar.Events[0]["DESCRIPTION"], StringComparison.Ordinal);
        Assert.Equal("Asia/Shanghai", calendar.Head["X-WR-TIMEZONE"]);
    }

    [Fact]
    public async Task The_same_plan_keeps_its_uid_and_a_withdrawn_one_is_cancelled()
    {
        PlanSheet plan = await PublishedAsync();
        string path = await MadeAsync();
        ReadCalendar before = await ReadAsync(path);
        World.Time.Pass(TimeSpan.FromHours(1));
        Ok(await World.Get<WithdrawPlan>().RunAsync(Admin, Id(plan.Id)));
        ReadCalendar after = await ReadAsync(path);
        Assert.Equal(before.Events.Select(one => one["UID"]), after.Events.Select(one => one["UID"]));
        Assert.All(after.Events, one => Assert.Equal(("CANCELLED", "20260302T050000Z"), (one["STATUS"], one["DTSTAMP"])));
        World.Time.Pass(TimeSpan.FromDays(40));
        Assert.Empty((await ReadAsync(path)).Events);
    }

    [Fact]
    public async Task The_address_is_kept_as_a_hash_replaced_and_revoked()
    {
        Assert.False(Ok(await World.Get<FindCalendarAddress>().RunAsync(Owner)).Exists);
        string first = await MadeAsync(), second = await MadeAsync();
        Refused("festivals.no_calendar", await FeedAsync(first));
        Ok(await FeedAsync(second));
        Refused("festivals.no_calendar", await FeedAsync("/calendar/cal_unknown.ics"));
        string kept = await World.InTablesAsync(async db => string.Join(' ',
            await db.Set<MerchantWorkbench.Products.Festivals.Data.CalendarAddress>().Select(row => row.Hash).ToListAsync())
            + string.Join(' ', await db.Events.Select(row => row.Data).ToListAsync()));
        Assert.DoesNotContain(Secret(second), kept, StringComparison.Ordinal);
        Refused("festivals.no_calendar", await World.Get<RevokeCalendarAddress>().RunAsync(Pets.People[Role.Owner]));
        Ok(await World.Get<RevokeCalendarAddress>().RunAsync(Owner));
        Refused("festivals.no_calendar", await FeedAsync(second));
        Refused("festivals.no_calendar", await World.Get<RevokeCalendarAddress>().RunAsync(Owner));
        Refused("request.forbidden", await World.Get<MakeCalendarAddress>().RunAsync(Noodles.People[Role.Finance]));
        Refused("request.forbidden", await World.Get<MakeCalendarAddress>().RunAsync(Noodles.Key));
    }

    [Fact]
    public async Task Who_leaves_the_product_has_no_calendar_and_its_sign_up_is_closing()
    {
        PlanSheet plan = await PublishedAsync();
        SignUpSheet enabled = await EnabledAsync(plan);
        string path = await MadeAsync();
        Ok(await World.Get<LeaveProduct>().RunAsync(Owner, "festivals"));
        Refused("festivals.no_calendar", await FeedAsync(path));
        await ActivatorUtilities.CreateInstance<TellHandlers>(World.Get<IServiceProvider>()).RunAsync(default);
        long id = Id(enabled.Id);
        Assert.Equal(SignUpStage.Closing, await World.InTablesAsync(db =>
            db.Set<MerchantWorkbench.Products.Festivals.Data.SignUp>().Where(row => row.Id == id).Select(row => row.Stage).SingleAsync()));
        Ok(await World.Get<OpenProduct>().RunAsync(Owner, "festivals"));
        Refused("festivals.no_calendar", await FeedAsync(path));
    }

    private async Task<string> MadeAsync() => Ok(await World.Get<MakeCalendarAddress>().RunAsync(Owner));

    private Task<Outcome<string>> FeedAsync(string path) => World.Get<ReadCalendarFeed>().RunAsync(Secret(path), "https://town.example");

    private async Task<ReadCalendar> ReadAsync(string path)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("zh-Hans");
        return ReadCalendar.Parse(Ok(await FeedAsync(path)));
    }

    private static string Secret(string path) => path.Split('/')[^1].Replace(".ics", "", StringComparison.Ordinal);
}

public sealed class CalendarOnSqliteTests() : CalendarTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class CalendarOnPostgreSqlTests() : CalendarTests(Engine.PostgreSql);
