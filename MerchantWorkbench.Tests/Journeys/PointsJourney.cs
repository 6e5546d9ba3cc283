using System.Text.Json;
using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A guest uses a coupon and the merchant earns; another order is next to nothing, is held back, appealed against and granted.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class PointsJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    [Fact]
    public async Task Points_come_with_their_cause_and_what_is_held_back_is_appealed_against_and_granted()
    {
        string coupon = await town.OutAsync(("thresholdFen", 0));
        await UsedAsync(coupon, "张三", 3_000);
        await UsedAsync(coupon, "李四", 50);
        await Wait.UntilAsync(async () =>
            (await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/points/held")).GetProperty("items").GetArrayLength() == 1);

        await browser.VisitAsync(town.App, async merchant =>
        {
            await SeededApp.SignInAsync(merchant, town.User("owner"), town.Home + "/promotion/points");
            await merchant.ListensAsync();
            await Expect(merchant.Page.Locator("h1")).ToHaveTextAsync("繁星点 10 · 现金 ¥0.00（模拟）");
            await Expect(merchant.Page.Locator("tbody tr")).ToContainTextAsync(new Regex("客人用券[\\s\\S]*\\+10[\\s\\S]*事件"));
            await merchant.AxeCleanAsync();
            await merchant.PictureAsync("points-statement");
            await merchant.Page.ClickAsync(".page-head button:has-text('充值（模拟）')");
            await merchant.Page.FillAsync("#top-up-amount", "88.8");
            await merchant.AxeCleanAsync();
            await merchant.Page.ClickAsync("dialog[open] button:has-text('充值（模拟）')");
            await Expect(merchant.Page.Locator("h1")).ToContainTextAsync("现金 ¥88.80（模拟）");
            await merchant.Page.ClickAsync(".talk-one button:has-text('申诉')");
            await merchant.Page.FillAsync("#appeal-words", "他只买了一瓶水");
            await merchant.Page.ClickAsync("dialog[open] button:has-text('交给平台')");
            await Expect(merchant.Page.Locator(".talk-one")).ToContainTextAsync("申诉中");
        });

        await browser.VisitAsync(town.App, async staff =>
        {
            await SeededApp.SignInAsync(staff, town.Staff("administrator"), "/staff/programmes");
            await staff.ListensAsync();
            await Expect(staff.Page.Locator(".talk-one")).ToContainTextAsync("他只买了一瓶水");
            await Expect(staff.Page.Locator("h2:has-text('账是平的')")).ToBeVisibleAsync();
            await staff.AxeCleanAsync();
            await staff.PictureAsync("programmes");
            await staff.Page.ClickAsync(".talk-one button:has-text('补发')");
            await staff.Page.ClickAsync("dialog[open] button:has-text('补发')");
            await Expect(staff.Page.Locator("h2:has-text('申诉 0')")).ToBeVisibleAsync();
            await staff.Page.ClickAsync("button:has-text('看看影响')");
            await Expect(staff.Page.Locator(".notice.info")).ToContainTextAsync("新的规则");
        });

        await browser.VisitAsync(town.App, async merchant =>
        {
            await SeededApp.SignInAsync(merchant, town.User("owner"), town.Home + "/promotion/points");
            await Expect(merchant.Page.Locator("h1")).ToContainTextAsync("繁星点 20");
            await Expect(merchant.Page.Locator(".talk-one")).ToContainTextAsync("点已补发");
            Assert.True(await merchant.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways");
            await merchant.PictureAsync("points-phone-width");
        }, new VisitSetup(390, 844));
    }

    private async Task UsedAsync(string coupon, string person, long orderFen)
    {
        JsonElement piece = await town.SendAsync(town.Key, HttpMethod.Post, $"api/v1/coupons/{coupon}/claims", new { shopper = person });
        await town.SendAsync(town.Key, HttpMethod.Post, "api/v1/redemptions", new
        {
            code = piece.GetProperty("code").GetString(), shopId = town.Merchant.GetProperty("shops")[0].GetProperty("id").GetString(), orderFen,
        });
    }
}
