using System.Globalization;
using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>An owner puts regulars together, keeps them under a name, and makes a coupon for them alone; a stranger hears why it is not for them.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class CrowdJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    [Fact]
    public async Task Regulars_are_put_together_kept_and_given_a_coupon_that_a_stranger_cannot_take()
    {
        string now = DateTime.UtcNow.AddMinutes(-1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        await town.SendAsync(town.Key, HttpMethod.Post, "api/v1/events", new
        {
            events = Enumerable.Range(0, 60).Select(at => new { id = $"v{at}", kind = "visited", shopper = $"客{at}", at = now }),
        });
        await browser.VisitAsync(town.App, async owner =>
        {
            await SeededApp.SignInAsync(owner, town.User("owner"), town.Home + "/operations/crowds");
            await owner.ListensAsync();
            IPage page = owner.Page;
            await Expect(page.Locator(".state")).ToContainTextAsync("还没有保存的人群");
            await owner.AxeCleanAsync();
            await page.ClickAsync(".page-head a:has-text('新建人群')");
            await owner.ListensAsync();
            await Expect(page.Locator(".crowd-count")).ToContainTextAsync("60 人");
            await page.GetByLabel("反过来").CheckAsync();
            await Expect(page.Locator(".crowd-count")).ToContainTextAsync("0 人");
            await page.GetByLabel("反过来").UncheckAsync();
            await page.ClickAsync("button:has-text('加一张')");
            await page.Locator("select[name], fieldset.term select").Last.WaitForAsync();
            await page.Locator("fieldset.term").Last.GetByLabel("条件", new() { Exact = true }).SelectOptionAsync("first");
            await Expect(page.Locator(".crowd-count")).ToContainTextAsync("60 人");
            await owner.AxeCleanAsync();
            await owner.PictureAsync("crowd-builder-390");
            await page.GetByLabel("名字").FillAsync("这个月来过的");
            await page.GetByLabel("用途").FillAsync("请他们再来");
            await page.Keyboard.PressAsync("Tab");
            await page.ClickAsync("button:has-text('保存人群')");
            await Expect(page).ToHaveURLAsync(new Regex("operations/crowds$"));
            await Expect(page.Locator("main table").First).ToContainTextAsync("这个月来过的");
            await Expect(page.Locator("main table").First).ToContainTextAsync("60 人");
            await owner.AxeCleanAsync();
        }, VisitSetup.Phone);

        string crowd = (await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/crowds")).GetProperty("crowds")[0].GetProperty("id").GetString()!;
        string coupon = await town.OutAsync(("name", "请您再来"), ("audience", "crowd"), ("crowd", crowd));
        await town.SendAsync(town.Key, HttpMethod.Post, $"api/v1/coupons/{coupon}/claims", new { shopper = "客7" });
        await browser.VisitAsync(town.App, async guest =>
        {
            await guest.GoAsync("/m/coupon/" + coupon);
            await Expect(guest.Page.Locator("main")).ToContainTextAsync("商家选的客人");
            await Expect(guest.Page.Locator("main")).ToContainTextAsync("您不在其中");
            await guest.AxeCleanAsync();
        }, VisitSetup.Phone);
    }
}
