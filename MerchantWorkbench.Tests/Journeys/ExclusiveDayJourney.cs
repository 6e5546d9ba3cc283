using System.Globalization;
using System.Text.Json;
using MerchantWorkbench.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>Staff sell whole days of a slot; a noodle shop buys today, a shopper meets it alone, another shop finds the day full and hears the next.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class ExclusiveDayJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private static string Today => DateTime.UtcNow.AddHours(8).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private JsonElement Other => town.Told.GetProperty("merchants")[1];

    [Fact]
    public async Task A_day_is_offered_bought_approved_seen_alone_and_full_for_everybody_else()
    {
        foreach (string key in (string[])[town.Key, Other.GetProperty("apiKey").GetString()!])
            await town.SendAsync(key, HttpMethod.Post, "api/v1/points/topups", new { amountFen = 50_000 });
        await OfferAsync();
        await BuyAsync();
        await town.ApproveAsync((await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/placements")).GetProperty("items")[0].GetProperty("id").GetString()!);
        await MeetAsShopperAsync();
        await HearFullAsync();
        Assert.Equal(0, (await town.App.RunAsync("verify")).ExitCode);
    }

    private Task OfferAsync() => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.Staff("administrator"), "/staff/slots/recommended_card");
        await visit.ListensAsync();
        await visit.Page.FillAsync("#f-terms-dayPrice", "200");
        await visit.Page.ClickAsync("button:has-text('保存')");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("保存了");
        await visit.AxeCleanAsync();
    });

    /// <summary>From the calendar to the confirmation.</summary>
    private Task BuyAsync() => AsAsync(town.User("owner"), town.Home + "/promotion", async visit =>
    {
        await visit.AxeCleanAsync();
        await visit.PictureAsync("exclusive-calendar-390");
        await visit.Page.ClickAsync("td[data-state=free] a:has-text('整天') >> nth=0");
        int inputs = 1;
        await visit.ListensAsync();
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("1 天共 ¥200.00");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("退款规则");
        await Expect(visit.Page.Locator(".phone")).ToContainTextAsync("广告");
        await visit.Page.FillAsync("#f-title", "今天只看我家");
        await visit.Page.PressAsync("#f-title", "Tab");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("exclusive-maker-390");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the maker scrolls sideways");
        await visit.Page.ClickAsync("button:has-text('看报价')");
        inputs++;
        await Expect(visit.Page.Locator(".notice")).ToContainTextAsync("预留 ¥200.00");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("exclusive-quote-390");
        await visit.Page.ClickAsync("button:has-text('确认并送审')");
        inputs++;
        await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("审核中");
        Figure.Report("promotion.exclusive-booking-inputs", inputs, "inputs", floor: 15, goal: 5);
    }, VisitSetup.Phone);

    private Task MeetAsShopperAsync() => browser.VisitAsync(town.App, async visit =>
    {
        await visit.GoAsync("/m");
        await visit.GoAsync("/m");
        await Expect(visit.Page.Locator("[data-slot=recommended_card]")).ToContainTextAsync("今天只看我家");
        await Expect(visit.Page.Locator("[data-slot=recommended_card] .placed-ad")).ToHaveCountAsync(1);
        await visit.PictureAsync("exclusive-home-390");
    }, VisitSetup.Phone with { Script = false });

    private Task HearFullAsync() => AsAsync(
        Other.GetProperty("users").EnumerateArray().First(user => user.GetProperty("role").GetString() == "owner"),
        $"/b/{Other.GetProperty("shortName").GetString()}/promotion", async visit =>
        {
            await Expect(visit.Page.Locator("td[data-state=full]")).ToHaveCountAsync(1);
            await Expect(visit.Page.Locator("td[data-state=full]")).ToContainTextAsync("付费已满");
            await visit.AxeCleanAsync();
            await visit.PictureAsync("exclusive-full");
            await visit.GoAsync($"/b/{Other.GetProperty("shortName").GetString()}/promotion/new?way=exclusive&slot=recommended_card&from={Today}");
            await visit.ListensAsync();
            await visit.Page.ClickAsync("button:has-text('看报价')");
            await Expect(visit.Page.Locator("main")).ToContainTextAsync($"{Today} 已经被订走。最近空着的是");
        });

    private Task AsAsync(JsonElement who, string page, Func<Visit, Task> story, VisitSetup? setup = null) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, who, page);
        await visit.ListensAsync();
        await story(visit);
    }, setup ?? new());
}
