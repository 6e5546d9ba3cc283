using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A noodle shop tops up, buys a place, a reviewer says yes, a shopper meets the ad; the shop sees what it cost, pauses, ends it.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class PaidPromotionJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    [Fact]
    public async Task A_paid_place_is_quoted_confirmed_seen_as_an_ad_charged_paused_and_ended_with_its_rest_back()
    {
        await town.SendAsync(town.Key, HttpMethod.Post, "api/v1/points/topups", new { amountFen = 10_000 });
        await BuyAsync();
        string placement = (await PlacementAsync()).GetProperty("id").GetString()!;
        await town.ApproveAsync(placement);
        await MeetAsShopperAsync();
        await Wait.UntilAsync(async () => (await PlacementAsync()).GetProperty("spending").GetProperty("spent").GetDecimal() > 0);
        await EndAsync(placement);
        JsonElement balance = await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/points/balance");
        Assert.InRange(balance.GetProperty("cashFen").GetInt64(), 9_980, 9_999);
        Assert.Equal(0, (await town.App.RunAsync("verify")).ExitCode);
    }

    /// <summary>To the maker, paid, quote, confirm. The day is set only because the test does not wait until tomorrow.</summary>
    private Task BuyAsync() => AsOwnerAsync("/promotion/new", async visit =>
    {
        await visit.Page.CheckAsync("input[name=way][value=commercial]");
        int inputs = 2; // The way to the maker, and the way in.
        await Expect(visit.Page.Locator(".phone")).ToContainTextAsync("广告");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("数据不足");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("价格规则");
        await ChooseHoursAndPeopleAsync(visit);
        await visit.Page.FillAsync("#f-from", DateTime.UtcNow.AddHours(8).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await visit.Page.FillAsync("#f-title", "买来的第一眼");
        await visit.Page.PressAsync("#f-title", "Tab");
        await Expect(visit.Page.Locator(".phone")).ToContainTextAsync("买来的第一眼");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("paid-maker-390");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the maker scrolls sideways");
        await visit.Page.ClickAsync("button:has-text('看报价')");
        inputs++;
        await Expect(visit.Page.Locator(".notice")).ToContainTextAsync("报价到");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("paid-quote-390");
        await visit.Page.ClickAsync("button:has-text('确认并送审')");
        inputs++;
        await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("审核中");
        Figure.Report("promotion.paid-booking-inputs", inputs, "inputs", floor: 15, goal: 5);
    }, VisitSetup.Phone);

    /// <summary>By tags, which are too few in a small town, and back; an hour off by the keyboard, and back.</summary>
    private static async Task ChooseHoursAndPeopleAsync(Visit visit)
    {
        await visit.Page.CheckAsync("input[name=paid-audience][value=tags]");
        await visit.Page.SelectOptionAsync("select[name=tag-follows]", "all");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("不到 1,000 人");
        await visit.Page.ClickAsync("summary:has-text('一小时一小时地选')");
        await visit.Page.FocusAsync("input[aria-label='周一 10 点']");
        await visit.Page.Keyboard.PressAsync("Space");
        await Expect(visit.Page.Locator("select[name=paid-hours]")).ToHaveValueAsync("other");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("paid-people-hours-390");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "hours and people scroll sideways");
        await visit.Page.ClickAsync("button[aria-label='每天 10 点']");
        await Expect(visit.Page.Locator("select[name=paid-hours]")).ToHaveValueAsync("always");
        await visit.Page.CheckAsync("input[name=paid-audience][value=everybody]");
        await Expect(visit.Page.Locator("select[name=tag-follows]")).ToHaveCountAsync(0);
    }

    private Task MeetAsShopperAsync() => browser.VisitAsync(town.App, async visit =>
    {
        await visit.GoAsync("/m");
        await visit.GoAsync("/m");
        await Expect(visit.Page.Locator("[data-slot=recommended_card]")).ToContainTextAsync("广告");
        await visit.PictureAsync("paid-home-390");
        await visit.Page.ClickAsync("[data-slot=recommended_card] a:has-text('买来的第一眼')");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/m/(shop|coupon|life)/"));
    }, VisitSetup.Phone with { Script = false });

    private Task EndAsync(string placement) => AsOwnerAsync("/promotion/" + placement, async visit =>
    {
        await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("进行中");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("退款规则");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("paid-spending");
        await visit.Page.ClickAsync("button:has-text('暂停')");
        await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("已暂停");
        await visit.Page.ClickAsync("button:has-text('继续')");
        await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("进行中");
        await visit.Page.ClickAsync(".page-head button:has-text('结束并退款')");
        await visit.AxeCleanAsync();
        await visit.Page.ClickAsync("dialog[open] button:has-text('结束并退款')");
        await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("已停止");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("已退回");
        await visit.GoAsync($"{town.Home}/promotion/missed?slot=recommended_card&day={DateTime.UtcNow.AddHours(8):yyyy-MM-dd}");
        await visit.Page.ClickAsync("tbody th a >> nth=0");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("这一次的价格");
        await Expect(visit.Page.Locator(".notice")).ToContainTextAsync("重算，结果一样");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("paid-receipt");
    });

    private async Task<JsonElement> PlacementAsync() => (await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/placements")).GetProperty("items")[0];

    private Task AsOwnerAsync(string page, Func<Visit, Task> story, VisitSetup? setup = null) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.User("owner"), town.Home + page);
        await visit.ListensAsync();
        await story(visit);
    }, setup ?? new());
}
