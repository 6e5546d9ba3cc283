using System.Globalization;
using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A noodle shop books a free place, a reviewer looks, a shopper meets it on the first page and goes there, and the shop opens the receipt.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class PromotionJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    [Fact]
    public async Task A_free_place_is_booked_approved_seen_opened_and_explained()
    {
        await BookAsync();
        string placement = (await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/placements")).GetProperty("items")[0].GetProperty("id").GetString()!;
        await LookAsStaffAsync();
        await town.ApproveAsync(placement);
        await MeetAsShopperAsync();
        await Wait.UntilAsync(async () => (await town.SendAsync(town.Key, HttpMethod.Get, $"api/v1/placements/{placement}/results"))
            .GetProperty("clickers").GetInt32() == 1);
        await AskWhyAsync(placement);
        Assert.Equal(0, (await town.App.RunAsync("verify")).ExitCode);
    }

    /// <summary>Everything is chosen already: to the maker, hand in. The day is set only because the test does not wait until tomorrow.</summary>
    private Task BookAsync() => AsOwnerAsync("/promotion", async visit =>
    {
        int clicks = 0;
        await visit.AxeCleanAsync();
        await visit.Page.ClickAsync("main a[href$='/promotion/new'] >> nth=0");
        clicks++;
        await visit.ListensAsync();
        await Expect(visit.Page.Locator(".phone")).ToContainTextAsync("日常推广");
        await visit.Page.FillAsync("#f-from", DateTime.UtcNow.AddHours(8).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await visit.Page.FillAsync("#f-title", "一碗热汤面，从早熬到晚");
        await visit.Page.PressAsync("#f-title", "Tab");
        await Expect(visit.Page.Locator(".phone")).ToContainTextAsync("一碗热汤面");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("promotion-maker-390");
        await visit.Page.ClickAsync("button:has-text('送审')");
        clicks++;
        await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("审核中");
        await visit.AxeCleanAsync();
        Figure.Report("promotion.free-booking-clicks", clicks, "clicks", floor: 4, goal: 3);
    }, VisitSetup.Phone);

    private Task LookAsStaffAsync() => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.Staff("reviewer"), "/staff/reviews");
        await visit.Page.ClickAsync(".queue-item:has-text('一碗热汤面')");
        await Expect(visit.Page.Locator(".as-seen").First).ToContainTextAsync("一碗热汤面");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("promotion-review");
    });

    private Task MeetAsShopperAsync() => browser.VisitAsync(town.App, async visit =>
    {
        await visit.GoAsync("/m");
        await visit.GoAsync("/m");
        await Expect(visit.Page.Locator("[data-slot=recommended_card]")).ToContainTextAsync("一碗热汤面");
        await visit.PictureAsync("promotion-home-390");
        await visit.Page.ClickAsync("[data-slot=recommended_card] a");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/m/(shop|coupon|life)/"));
    }, VisitSetup.Phone with { Script = false });

    private Task AskWhyAsync(string placement) => AsOwnerAsync("/promotion/" + placement, async visit =>
    {
        await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("进行中");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("promotion-results");
        await visit.GoAsync($"{town.Home}/promotion/missed?slot=recommended_card&day={DateTime.UtcNow.AddHours(8):yyyy-MM-dd}");
        await visit.AxeCleanAsync();
        await visit.Page.ClickAsync("tbody th a >> nth=0");
        await Expect(visit.Page.Locator(".notice")).ToContainTextAsync("重算，结果一样");
        await Expect(visit.Page.Locator("tbody")).ToContainTextAsync("我");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("promotion-receipt");
    });

    private Task AsOwnerAsync(string page, Func<Visit, Task> story, VisitSetup? setup = null) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.User("owner"), town.Home + page);
        await visit.ListensAsync();
        await story(visit);
    }, setup ?? new());
}
