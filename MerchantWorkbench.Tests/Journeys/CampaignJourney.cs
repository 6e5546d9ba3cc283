using System.Text.Json;
using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>
/// An owner begins with the rainy-day recipe and publishes it together; a shopper meets nothing of it before the reviewer's last yes, and then all.
/// </summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class CampaignJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    [Fact]
    public async Task A_recipe_becomes_drafts_that_are_published_together_and_begin_together()
    {
        string campaign = "";
        await browser.VisitAsync(town.App, async owner =>
        {
            await SeededApp.SignInAsync(owner, town.User("owner"), town.Home + "/operations");
            await owner.ListensAsync();
            IPage page = owner.Page;
            await page.ClickAsync(".page-head a:has-text('从一个做法开始')");
            await owner.ListensAsync();
            await owner.AxeCleanAsync();
            await owner.PictureAsync("campaigns-390");
            await page.ClickAsync(".recipes li:has-text('雨天券') a");
            await owner.ListensAsync();
            await page.GetByLabel("减多少").FillAsync("8");
            await page.Keyboard.PressAsync("Tab");
            await page.GetByLabel("第一天").FillAsync(DateTime.UtcNow.AddHours(8).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            await page.Keyboard.PressAsync("Tab");
            await Expect(page.Locator("main")).ToContainTextAsync("会备好：一张券、一篇内容、一次群发、一处推广");
            await owner.AxeCleanAsync();
            await page.ClickAsync("button:has-text('备好草稿')");
            await Expect(page).ToHaveURLAsync(new Regex("operations/campaigns/[a-z0-9]+$"));
            await owner.ListensAsync();
            campaign = page.Url.Split('/')[^1];
            await Expect(page.Locator(".parts li")).ToHaveCountAsync(4);
            await owner.AxeCleanAsync();
            await page.ClickAsync("button:has-text('一起发布')");
            await Expect(page.Locator(".page-head")).ToContainTextAsync("等齐");
            await Expect(page.Locator(".parts")).ToContainTextAsync("审核中");
            await owner.PictureAsync("campaign-waits-390");
        }, VisitSetup.Phone);

        string coupon = await PartAsync(campaign, "coupon"), post = await PartAsync(campaign, "post");
        await town.ApproveAsync(coupon);
        await town.ApproveAsync(await PartAsync(campaign, "placement"));
        await SeesAsync(coupon, isThere: false);
        await town.ApproveAsync(post);
        await Wait.UntilAsync(async () => (await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/campaigns/" + campaign)).GetProperty("campaign")
            .GetProperty("state").GetString() == "running");
        await SeesAsync(coupon, isThere: true);
    }

    private Task SeesAsync(string coupon, bool isThere) => browser.VisitAsync(town.App, async shopper =>
    {
        await shopper.GoAsync("/m");
        await shopper.GoAsync("/m");
        await Expect(shopper.Page.Locator("[data-slot=recommended_card] a:has-text('下雨天减 8 元')")).ToHaveCountAsync(isThere ? 1 : 0);
        await shopper.ThroughTroubleAsync(async () => await shopper.GoAsync("/m/coupon/" + coupon));
        await Expect(shopper.Page.Locator("main:has-text('雨天暖胃券')")).ToHaveCountAsync(isThere ? 1 : 0);
    }, VisitSetup.Phone with { Script = false });

    private async Task<string> PartAsync(string campaign, string kind)
    {
        JsonElement found = await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/campaigns/" + campaign);
        return found.GetProperty("campaign").GetProperty("parts").EnumerateArray().First(part => part.GetProperty("kind").GetString() == kind)
            .GetProperty("id").GetString()!;
    }
}
