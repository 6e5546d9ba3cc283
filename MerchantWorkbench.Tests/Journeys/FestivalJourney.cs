using System.Globalization;
using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.Products.Festivals.Domain;
using MerchantWorkbench.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>
/// The platform publishes Double 12; a noodle shop sees which rule it misses and by how much, brings a better coupon, is approved, met by a shopper, and
/// has the festival's days in its calendar.
/// </summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class FestivalJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private static string Day(int days) => DateTime.UtcNow.AddHours(8).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_festival_is_published_missed_by_a_number_joined_approved_seen_and_in_the_calendar()
    {
        await PublishAsync();
        foreach ((string name, int total) in new[] { ("只有一百张", 100), ("备了五百张", 500) })
            await town.ApproveAsync(await town.OutAsync(("name", name), ("total", total), ("layers", new[] { "public" })));
        await SignUpAsync();
        await ApproveAsStaffAsync();
        await MeetAsShopperAsync();
        await SubscribeAsync();
        Assert.Equal(0, (await town.App.RunAsync("verify")).ExitCode);
    }

    private Task PublishAsync() => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.Staff("administrator"), "/staff/festivals");
        await visit.ListensAsync();
        await visit.AxeCleanAsync();
        await visit.Page.ClickAsync("a[href='/staff/festivals/new']");
        await visit.ListensAsync();
        foreach ((string field, string words) in new[]
        {
            ("nameZh", "双 12 面馆节"), ("nameEn", "Double 12"), ("aboutZh", "带一张公域券来。"), ("aboutEn", "Bring a public coupon."), ("signUpFrom", Day(-1)),
            ("signUpUntil", Day(3)), ("from", Day(-1)), ("until", Day(5)), ("places", "20"),
        })
        {
            await visit.Page.FillAsync("#f-" + field, words);
            await visit.Page.PressAsync("#f-" + field, "Tab");
        }
        await visit.Page.CheckAsync("#f-rule-stock");
        await visit.Page.FillAsync("#stock-least", "300");
        await visit.Page.PressAsync("#stock-least", "Tab");
        await visit.Page.CheckAsync("#f-rule-title");
        await visit.Page.FillAsync("#title-least", "4");
        await visit.Page.PressAsync("#title-least", "Tab");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("festival-plan");
        await visit.Page.ClickAsync("button:has-text('保存草稿')");
        await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("草稿");
        await visit.Page.ClickAsync("button:has-text('发布')");
        await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("报名中");
        await visit.AxeCleanAsync();
    });

    private Task SignUpAsync() => AsOwnerAsync("/festivals", async visit =>
    {
        await visit.AxeCleanAsync();
        await visit.PictureAsync("festivals-390");
        await visit.Page.ClickAsync("a:has-text('双 12 面馆节')");
        await visit.ListensAsync();
        await visit.Page.CheckAsync("label:has-text('只有一百张')");
        await Expect(visit.Page.Locator("[data-rule=stock].fails")).ToContainTextAsync("是 100 张，要至少 300 张");
        await Expect(visit.Page.Locator("button:has-text('报名')")).ToBeDisabledAsync();
        await visit.AxeCleanAsync();
        await visit.PictureAsync("festival-misses-390");
        await visit.Page.UncheckAsync("label:has-text('只有一百张')");
        await visit.Page.CheckAsync("label:has-text('备了五百张')");
        await Expect(visit.Page.Locator("[data-rule=stock].holds")).ToBeVisibleAsync();
        await visit.Page.FillAsync("#f-title", "来碗热面");
        await visit.Page.PressAsync("#f-title", "Tab");
        await Expect(visit.Page.Locator("[data-rule=title].holds")).ToBeVisibleAsync();
        await visit.Page.ClickAsync("button:has-text('报名')");
        await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("审核中");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("festival-sent-390");
    }, VisitSetup.Phone);

    private Task ApproveAsStaffAsync() => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.Staff("reviewer"), "/staff/reviews");
        await visit.ListensAsync();
        await visit.Page.ClickAsync(".queue-item:has-text('双 12 面馆节')");
        await Expect(visit.Page.Locator("[data-rule=stock].holds")).ToBeVisibleAsync();
        await visit.AxeCleanAsync();
        await visit.PictureAsync("festival-review");
        string id = (await town.SendAsync(town.Staff("reviewer").GetProperty("apiKey").GetString()!, HttpMethod.Get, "api/v1/reviews?state=open&limit=100"))
            .GetProperty("items").EnumerateArray().Single(item => item.GetProperty("subject").GetString() == "sign_up").GetProperty("subjectId").GetString()!;
        await town.ApproveAsync(id);
    });

    private Task MeetAsShopperAsync() => browser.VisitAsync(town.App, async visit =>
    {
        await visit.GoAsync("/m");
        await visit.Page.ClickAsync("[data-festival] a");
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("双 12 面馆节");
        await visit.PictureAsync("festival-shopper-390");
        await visit.Page.ClickAsync("a:has-text('去领')");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/m/coupon/"));
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("备了五百张");
    }, VisitSetup.Phone with { Script = false });

    private Task SubscribeAsync() => AsOwnerAsync("/festivals", async visit =>
    {
        await visit.Page.ClickAsync("button:has-text('生成日历地址')");
        await Expect(visit.Page.Locator(".copy-text code")).ToBeVisibleAsync();
        await visit.AxeCleanAsync();
        await visit.PictureAsync("festival-calendar");
        string address = await visit.Page.InnerTextAsync(".copy-text code");
        using HttpClient program = new();
        using HttpResponseMessage answer = await program.GetAsync(new Uri(address));
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        ReadCalendar calendar = ReadCalendar.Parse(await answer.Content.ReadAsStringAsync());
        var days = calendar.Events.Single(one => one["SUMMARY"] == "双 12 面馆节");
        Assert.Equal(Day(-1).Replace("-", "", StringComparison.Ordinal), days["DTSTART;VALUE=DATE"]);
        Assert.Contains("已参加", days["DESCRIPTION"], StringComparison.Ordinal);
        await visit.Page.ClickAsync("button:has-text('作废地址')");
        await Expect(visit.Page.Locator(".copy-text code")).ToHaveCountAsync(0);
        using HttpResponseMessage gone = await program.GetAsync(new Uri(address));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, gone.StatusCode);
    });

    private Task AsOwnerAsync(string page, Func<Visit, Task> story, VisitSetup? setup = null) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.User("owner"), town.Home + page);
        await visit.ListensAsync();
        await story(visit);
    }, setup ?? new());
}
