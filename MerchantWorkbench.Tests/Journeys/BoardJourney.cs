using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A guest takes a coupon and uses it; the merchant sees one more person, and asks how that is counted.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class BoardJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    [Fact]
    public async Task One_more_guest_is_one_more_person_on_the_board()
    {
        string coupon = await town.OutAsync(("claimFrom", DateTimeOffset.UtcNow.AddDays(-1)));
        string code = "";
        await browser.VisitAsync(town.App, async guest =>
        {
            await guest.GoAsync("/m/coupon/" + coupon);
            await guest.Page.ClickAsync(".thumb .button");
            code = Regex.Replace(await guest.Page.Locator(".digits").First.InnerTextAsync(), "\\D", "");
        }, VisitSetup.Phone);
        await town.SendAsync(town.Key, HttpMethod.Post, "api/v1/redemptions",
            new { code, shopId = town.Merchant.GetProperty("shops")[0].GetProperty("id").GetString(), orderFen = 4_000 });
        await Wait.UntilAsync(async () => (await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/operations/board")).GetProperty("sources")[0]
            .GetProperty("redeemed").GetInt32() == 1);

        await browser.VisitAsync(town.App, async merchant =>
        {
            await SeededApp.SignInAsync(merchant, town.User("operator"), town.Home + "/operations");
            await merchant.ListensAsync();
            IPage page = merchant.Page;
            await Expect(page.Locator("h1")).ToHaveTextAsync("新客 1 人，上一期没有");
            await Expect(page.Locator(".aim").First).ToContainTextAsync("第 1 级");
            ILocator meaning = page.Locator(".aim .meaning").First;
            await Expect(meaning.Locator("[role=tooltip]")).ToBeHiddenAsync();
            await meaning.Locator("button").FocusAsync();
            await Expect(meaning.Locator("[role=tooltip]")).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("Escape");
            await Expect(meaning.Locator("[role=tooltip]")).ToBeHiddenAsync();
            await merchant.AxeCleanAsync();

            await page.ClickAsync(".chips a:has-text('近 7 天')");
            await Expect(page).ToHaveURLAsync(new Regex("operations\\?days=7$"));
            await Expect(page.Locator(".lede")).ToContainTextAsync("共 7 天");
            await page.GoBackAsync();
            await Expect(page.Locator(".lede")).ToContainTextAsync("共 28 天");
            IDownload table = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(".page-head a[href*='.csv']"));
            Assert.Contains("新来的人", await File.ReadAllTextAsync(await table.PathAsync()), StringComparison.Ordinal);
            IDownload picture = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("button:has-text('保存为图片')"));
            byte[] drawn = await File.ReadAllBytesAsync(await picture.PathAsync());
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], drawn[..4]);
        });
    }

    [Fact]
    public async Task The_demo_town_has_a_board_that_says_something()
    {
        await using AppProcess app = await AppProcess.StartInTownAsync();
        foreach (VisitSetup setup in new[] { new VisitSetup(), new VisitSetup(390, 844), new VisitSetup(1440, 900, Dark: true, Language: "en-US"),
            new VisitSetup(390, 844, Dark: true, Language: "en-US") })
            await browser.VisitAsync(app, async visit =>
            {
                await visit.SignInAsync("laowang@demo.example", "demo-1234", "/b/laowang/operations");
                await Expect(visit.Page.Locator(".aim")).ToHaveCountAsync(4, new() { Timeout = 30_000 });
                Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways");
                await visit.AxeCleanAsync();
                await visit.PictureAsync($"board-{setup.Language[..2]}-{setup.Width}-{(setup.Dark ? "dark" : "light")}");
            }, setup);
    }
}
