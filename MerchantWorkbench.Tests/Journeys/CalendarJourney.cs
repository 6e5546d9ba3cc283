using System.Globalization;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Demo;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A noodle shop plans a post, moves it about on the calendar, sees it go live by itself and sends it to those who follow.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class CalendarJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private const string Words = "下周二的酸汤面";
    private static readonly DateOnly Monday = WeekTime.Monday(Zone.Of(null).Day(DateTimeOffset.UtcNow)).AddDays(7);

    [Fact]
    public async Task A_post_is_planned_moved_goes_live_by_itself_and_reaches_a_follower()
    {
        string post = await PlanAsync();
        await town.ApproveAsync(post);
        await MoveAsync(post);
        await LookOnAPhoneAsync();
        await GoLiveAsync(post);
        await SendAsync(post);
        Assert.Equal(0, (await town.App.RunAsync("verify")).ExitCode);
    }

    [Fact]
    public Task Weekly_slots_are_empty_places_that_begin_a_post_with_their_time() => AsAsync("owner", "/life/calendar?view=week&date=" + Day(0), async visit =>
    {
        await visit.Page.SelectOptionAsync("#slot-day", "5");
        await visit.Page.FillAsync("#slot-hour", "11:00");
        await visit.Page.ClickAsync("#slots .button:has-text('加上')");
        await Expect(visit.Page.Locator("#slots li")).ToContainTextAsync("周五 11:00");
        await Expect(visit.Page.Locator($"td[data-day='{Day(4)}'] .slot")).ToContainTextAsync("11:00");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("calendar-week");
        await visit.Page.ClickAsync($"td[data-day='{Day(4)}'] .slot");
        await ReadyAsync(visit);
        await Expect(visit.Page.Locator("input[name=when]:checked + span")).ToContainTextAsync("周五");
        await visit.AxeCleanAsync();
    });

    private async Task<string> PlanAsync()
    {
        int inputs = 0;
        await AsAsync("owner", "/life/new", async visit =>
        {
            await ReadyAsync(visit);
            await visit.Page.FillAsync("#f-text", Words);
            await visit.Page.SetInputFilesAsync("#pictures-file",
                new FilePayload { Name = "1.png", MimeType = "image/png", Buffer = new DrawnPicture(0xE9D8C3).Disc(0, 0, 120, 0xC98A4B).Png() });
            await Expect(visit.Page.Locator(".picture-rows > li")).ToHaveCountAsync(1);
            await visit.Page.Locator(".choice-card:has-text('自己定时间')").ClickAsync();
            inputs++;
            await visit.Page.FillAsync("#f-publishAt", Day(1) + "T10:30");
            inputs++;
            await visit.AxeCleanAsync();
            await visit.PictureAsync("calendar-composer");
            await visit.Page.ClickAsync("[data-send]");
            inputs++;
            await Expect(visit.Page.Locator("tbody tr").First).ToContainTextAsync("10:30 上线");
        });
        Figure.Report("life.schedule-inputs", inputs, "inputs", floor: 3, goal: 3);
        return (await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/posts?state=in_review")).GetProperty("items")[0].GetProperty("id").GetString()!;
    }

    private Task MoveAsync(string post) => AsAsync("owner", "/life/calendar?view=week&date=" + Day(0), async visit =>
    {
        await visit.ListensAsync();
        ILocator entry = visit.Page.Locator($".entry:has(a[href$='{post}'])"), tuesday = On(visit, 1), thursday = On(visit, 3);
        await Expect(tuesday).ToContainTextAsync("10:30 " + Words);
        await entry.Locator("a").DragToAsync(thursday);
        await Expect(thursday).ToContainTextAsync("10:30 " + Words);
        await visit.Page.ClickAsync(".toast .button");
        await Expect(tuesday).ToContainTextAsync("10:30 " + Words);
        await entry.Locator("a").DragToAsync(thursday);
        await Expect(thursday).ToContainTextAsync("10:30 " + Words);
        await visit.Page.Keyboard.PressAsync("ControlOrMeta+z");
        await Expect(tuesday).ToContainTextAsync("10:30 " + Words);

        await entry.Locator("button").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("dialog[open] h2")).ToContainTextAsync(Words);
        await visit.AxeCleanAsync();
        await visit.Page.FillAsync("dialog[open] input", Day(2) + "T18:00");
        await visit.Page.ClickAsync("dialog[open] .button.go");
        await Expect(On(visit, 2)).ToContainTextAsync("18:00 " + Words);
        await Expect(visit.Page.Locator(".toast")).ToContainTextAsync("移到了");
        await visit.GoAsync($"{town.Home}/life/calendar?view=month&date={Day(2)}");
        await Expect(On(visit, 2)).ToContainTextAsync("待上线");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("calendar-month");
        Assert.Equal("scheduled", (await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/posts/" + post)).GetProperty("state").GetString());
    });

    private Task LookOnAPhoneAsync() => AsAsync("owner", "/life/calendar?view=list&date=" + Day(0), async visit =>
    {
        await Expect(visit.Page.Locator("tbody tr")).ToContainTextAsync("周三");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("calendar-list-390");
        await visit.GoAsync($"{town.Home}/life/calendar?view=month&date={Day(2)}");
        await visit.AxeCleanAsync();
        await visit.UntilAsync("document.documentElement.scrollWidth <= innerWidth");
        await visit.PictureAsync("calendar-month-390");
        await visit.Page.ClickAsync(".entry button");
        await Expect(visit.Page.Locator("dialog[open] input")).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
    }, VisitSetup.Phone with { Dark = true });

    /// <summary>Its time comes: the row's time is now, and the program's own timed work does the rest.</summary>
    private async Task GoLiveAsync(string post)
    {
        using PhoneBrowser phone = new(town.App.BaseAddress);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await phone.AskAsync("/m/life/" + post)).StatusCode);
        await town.InFileAsync("UPDATE life_account_post SET publish_at = strftime('%Y-%m-%d %H:%M:%S', 'now') WHERE stage = 'scheduled'");
        await Wait.UntilAsync(async () => (await phone.AskAsync("/m/life/" + post)).IsSuccessStatusCode);
    }

    private Task SendAsync(string post) => browser.VisitAsync(town.App, async shopper =>
    {
        await shopper.GoAsync("/m/life/" + post);
        await shopper.Page.ClickAsync(".follow button");
        await shopper.GoAsync("/m/messages");
        await Expect(shopper.Page.Locator("main")).ToContainTextAsync("还没有消息");
        await AsAsync("owner", "/life/" + post, async visit =>
        {
            await ReadyAsync(visit);
            await visit.Page.ClickAsync(".page-head .button:has-text('群发')");
            await Expect(visit.Page.Locator("dialog[open]")).ToContainTextAsync("本周推送 0/3");
            await Expect(visit.Page.Locator("dialog[open]")).ToContainTextAsync("不到 50 人");
            await Expect(visit.Page.Locator("dialog[open] input[value=all]")).ToBeCheckedAsync();
            await Expect(visit.Page.Locator("dialog[open] input[value=away]")).ToBeDisabledAsync();
            await visit.AxeCleanAsync();
            await visit.PictureAsync("broadcast-ask");
            await visit.Page.ClickAsync("dialog[open] .button.go");
            await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("已群发");
            await visit.GoAsync(town.Home + "/life");
            await Expect(visit.Page.Locator(".lede")).ToContainTextAsync("本周推送 1/3");
        });
        await shopper.Page.ClickAsync("header a[href='/m/messages']");
        await Expect(shopper.Page.Locator("article")).ToContainTextAsync("新");
        await Expect(shopper.Page.Locator("article")).ToContainTextAsync(Words);
        await shopper.PictureAsync("messages");
        await shopper.Page.ReloadAsync();
        await Expect(shopper.Page.Locator("article .stamp")).ToHaveCountAsync(0);
        await shopper.Page.ClickAsync("article .post-link");
        await Expect(shopper.Page.Locator("article")).ToContainTextAsync(Words);
    }, VisitSetup.Phone with { Script = false });

    private static string Day(int after) => Monday.AddDays(after).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ILocator On(Visit visit, int after) => visit.Page.Locator($"td[data-day='{Day(after)}']");

    private static Task ReadyAsync(Visit visit) => Expect(visit.Page.Locator(".maker[data-live=yes]")).ToBeVisibleAsync();

    private Task AsAsync(string role, string path, Func<Visit, Task> story, VisitSetup? setup = null) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.User(role), town.Home + path);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await story(visit);
    }, setup ?? new VisitSetup());
}
