using System.Globalization;
using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>The coupon's third layer: one click on a public coupon's page carries it over into a booking, which a shopper meets and takes it from.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class CouponPromotionJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    [Fact]
    public async Task A_public_coupon_is_promoted_by_one_click_with_its_words_and_its_last_day_and_is_taken_from_the_slot()
    {
        DateTime last = DateTime.UtcNow.AddHours(8).Date.AddDays(3);
        string own = await town.OutAsync(("name", "只在自家领"), ("layers", new[] { "own" }));
        string coupon = await town.OutAsync(("name", "雨天满三十减五"), ("layers", new[] { "public" }), ("claimUntil", $"{last:yyyy-MM-dd}T23:59:59+08:00"));
        // The reviewer still has it: everything is carried over, and waits.
        string waiting = await BookAheadAsync(coupon);
        await town.ApproveAsync(coupon);
        await Wait.UntilAsync(async () => (await PlacementAsync(waiting)).GetProperty("state").GetString() == "in_review");
        await town.SendAsync(town.Key, HttpMethod.Post, $"api/v1/placements/{waiting}/stop");
        await OpenAsync(own, async visit => await Expect(visit.Page.Locator("a:has-text('推广这张券')")).ToHaveCountAsync(0));
        await OpenAsync(coupon, async visit =>
        {
            await visit.GoAsync($"{town.Home}/coupons/{coupon}/edit");
            await visit.ListensAsync();
            await Expect(visit.Page.Locator(".page-head a:has-text('推广这张券')")).ToHaveCountAsync(1);
            await visit.AxeCleanAsync();
            await visit.GoAsync($"{town.Home}/coupons/{coupon}");
            await visit.ListensAsync();
            await visit.Page.ClickAsync("a:has-text('推广这张券')");
            await visit.ListensAsync();
            await Expect(visit.Page.Locator($"input[name=f-thing][value='coupon:{coupon}'], input[value='coupon:{coupon}']").First).ToBeCheckedAsync();
            await Expect(visit.Page.Locator("input[value=claim]")).ToBeCheckedAsync();
            await Expect(visit.Page.Locator("#f-title")).ToHaveValueAsync("雨天满三十减五");
            await Expect(visit.Page.Locator("#f-from")).ToHaveValueAsync(DateTime.UtcNow.AddHours(8).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            await Expect(visit.Page.Locator("#f-until")).ToHaveValueAsync(last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            await Expect(visit.Page.Locator(".phone")).ToContainTextAsync("雨天满三十减五");
            await UploadAsync(visit);
            await visit.AxeCleanAsync();
            await visit.PictureAsync("coupon-promoted-390");
            await visit.Page.ClickAsync("button:has-text('送审')");
            await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("审核中");
        });
        await town.ApproveAsync((await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/placements")).GetProperty("items")[0].GetProperty("id").GetString()!);
        await browser.VisitAsync(town.App, async visit =>
        {
            await visit.GoAsync("/m");
            await visit.GoAsync("/m");
            await Expect(visit.Page.GetByAltText("雨里的面馆")).ToBeVisibleAsync();
            await visit.Page.ClickAsync("[data-slot=recommended_card] a:has-text('雨天满三十减五')");
            await Expect(visit.Page).ToHaveURLAsync(new Regex("/m/coupon/" + coupon));
        }, VisitSetup.Phone with { Script = false });
    }

    /// <summary>One click on the page of a coupon that waits, one to hand in; its number.</summary>
    private async Task<string> BookAheadAsync(string coupon)
    {
        await OpenAsync(coupon, async visit =>
        {
            await visit.Page.ClickAsync("a:has-text('推广这张券')");
            await visit.ListensAsync();
            await Expect(visit.Page.Locator("#f-title")).ToHaveValueAsync("雨天满三十减五");
            await Expect(visit.Page.Locator(".notice")).ToContainTextAsync("还在公域审核");
            await visit.Page.ClickAsync("button:has-text('等券通过')");
            await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("等券过审");
            await Expect(visit.Page.Locator(".notice")).ToContainTextAsync("自动送审");
            await visit.AxeCleanAsync();
            await visit.PictureAsync("coupon-waits-390");
        });
        return (await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/placements")).GetProperty("items")[0].GetProperty("id").GetString()!;
    }

    /// <summary>One that is too small is refused with a sentence; a larger one is drawn beside, in the slot's shape.</summary>
    private static async Task UploadAsync(Visit visit)
    {
        await ChooseAsync(visit, 40, 40);
        await visit.Page.ClickAsync("button:has-text('送审')");
        await Expect(visit.Page.Locator("#f-picture .error")).ToContainTextAsync("300 像素");
        await visit.Page.ClickAsync("button[aria-label='删掉这张图']");
        await ChooseAsync(visit, 800, 800);
        await visit.Page.FillAsync("#f-alt", "雨里的面馆");
        await visit.Page.PressAsync("#f-alt", "Tab");
        await Expect(visit.Page.Locator(".phone").GetByAltText("雨里的面馆").First).ToBeVisibleAsync();
        double shape = await visit.Page.Locator(".phone .placed-frame").First.EvaluateAsync<double>("frame => frame.clientWidth / frame.clientHeight");
        Assert.InRange(shape, 1.97, 2.03);
        await visit.Page.ClickAsync("button:has-text('从素材库选')");
        await Expect(visit.Page.Locator("#picture-library .media-choice").First).ToBeVisibleAsync();
    }

    private static async Task ChooseAsync(Visit visit, int width, int height)
    {
        await visit.Page.SetInputFilesAsync("#picture-file", new Microsoft.Playwright.FilePayload
        {
            Name = "shop.png", MimeType = "image/png", Buffer = Drawn.Png(width, height),
        });
        await Expect(visit.Page.Locator(".picture-rows > li")).ToHaveCountAsync(1);
    }

    private Task<System.Text.Json.JsonElement> PlacementAsync(string id) => town.SendAsync(town.Key, HttpMethod.Get, "api/v1/placements/" + id);

    private Task OpenAsync(string coupon, Func<Visit, Task> story) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.User("owner"), $"{town.Home}/coupons/{coupon}");
        await visit.ListensAsync();
        await story(visit);
    }, VisitSetup.Phone);
}
