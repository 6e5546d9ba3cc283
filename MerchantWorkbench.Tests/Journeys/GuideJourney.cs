using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A new shop's first day: the guide ticks itself, cards go where the owner wants them, and figures move while people act.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class GuideJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private const string Came = "#card-figures .figure:first-child .figure-value";

    [Fact]
    public Task The_guide_ticks_itself_cards_stay_where_they_were_put_and_figures_follow() => browser.VisitAsync(town.App, async visit =>
    {
        IPage page = visit.Page;
        await SeededApp.SignInAsync(visit, town.User("owner"), town.Home);
        await visit.ListensAsync();
        await Expect(page.Locator("#card-setup h2")).ToContainTextAsync("三步连上线上线下");
        await Expect(page.Locator("#card-setup ol")).ToContainTextAsync(["设计第一张券", "请客人收藏店铺"]);
        await visit.AxeCleanAsync();
        await visit.PictureAsync("home-new");

        // The first coupon is made elsewhere; the open page hears of it.
        string coupon = await town.OutAsync(("claimFrom", DateTimeOffset.UtcNow.AddDays(-1)));
        await Expect(page.Locator("#card-setup details.twin")).ToContainTextAsync("设计第一张券", new() { Timeout = 20_000 });
        await Expect(page.Locator("#card-setup ol").First).Not.ToContainTextAsync("设计第一张券");

        await MovedByKeyboardAsync(visit);
        await FollowedAsync(visit, coupon);
    });

    private static async Task MovedByKeyboardAsync(Visit visit)
    {
        IPage page = visit.Page;
        ILocator cards = page.Locator(".two-thirds > .stack:first-child > .home-card"), menu = page.Locator("#card-todos .card-menu > button");
        await Expect(cards.First).ToHaveAttributeAsync("id", "card-todos");
        await menu.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#card-todos .menu-panel").WaitForAsync();
        await visit.AxeCleanAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(cards.First).ToHaveAttributeAsync("id", "card-setup");
        await Expect(menu).ToBeFocusedAsync();
        await Expect(page.Locator(".overview > [role=status]")).ToHaveTextAsync("「今天要做的」现在排第 2，共 3。");

        await page.Locator("#card-setup .card-menu > button").ClickAsync();
        await page.ClickAsync("#card-setup .menu-panel button:has-text('收起')");
        await Expect(page.Locator("#card-setup")).ToHaveCountAsync(0);
        await Expect(menu).ToBeFocusedAsync();
        await page.ReloadAsync();
        await visit.ListensAsync();
        await Expect(cards.First).ToHaveAttributeAsync("id", "card-todos");
        await page.ClickAsync(".hidden-cards button:has-text('开店指南')");
        await Expect(cards.First).ToHaveAttributeAsync("id", "card-setup");
        await Expect(page.Locator("#card-setup .card-menu > button")).ToBeFocusedAsync();
    }

    private async Task FollowedAsync(Visit visit, string coupon)
    {
        IPage page = visit.Page;
        ILocator pause = page.Locator(".page-head button");
        await Expect(page.Locator(Came)).ToHaveTextAsync("0人");
        await TakenAsync(coupon);
        await Expect(page.Locator(Came)).ToHaveTextAsync("1人", new() { Timeout = 20_000 });

        await pause.ClickAsync();
        await Expect(pause).ToContainTextAsync("已暂停");
        await TakenAsync(coupon);
        await Wait.UntilAsync(async () =>
            (await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/operations/board?days=7")).GetProperty("known").GetInt32() == 2);
        await Task.Delay(3_000);
        await Expect(page.Locator(Came)).ToHaveTextAsync("1人");
        await visit.AxeCleanAsync();
        await pause.ClickAsync();
        await Expect(page.Locator(Came)).ToHaveTextAsync("2人");
        await visit.PictureAsync("home-first-day");

        await visit.GoAsync(town.Home + "/report?day=" + DateTime.UtcNow.AddHours(8).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await Expect(page.Locator(".report .lede")).ToContainTextAsync("为止");
        await Expect(page.Locator(".report")).ToContainTextAsync("2 位客人来过");
        await visit.AxeCleanAsync();
        IDownload table = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(".page-head a[href*='.csv']"));
        Assert.Contains("\"来的客人\",2,\"人\"", await File.ReadAllTextAsync(await table.PathAsync()), StringComparison.Ordinal);
    }

    /// <summary>Somebody new takes a piece on a phone.</summary>
    private Task TakenAsync(string coupon) => browser.VisitAsync(town.App, async guest =>
    {
        await guest.GoAsync("/m/coupon/" + coupon);
        await guest.Page.ClickAsync(".thumb .button");
        await guest.Page.Locator(".digits").First.WaitForAsync();
    }, VisitSetup.Phone);
}
