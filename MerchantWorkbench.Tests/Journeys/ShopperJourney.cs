using MerchantWorkbench.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A shopper on the way to lunch, on a phone whose browser runs no script: shop, coupon, two taps, wallet.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class ShopperJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private string Shop => town.Merchant.GetProperty("shortName").GetString()!;

    [Fact]
    public async Task From_the_shop_to_the_code_in_two_taps_without_script()
    {
        await OutAsync("午市满减");
        await browser.VisitAsync(town.App, async visit =>
        {
            await visit.GoAsync("/m");
            await visit.PictureAsync("shopper-street");
            await visit.GoAsync("/m/shop/" + Shop);
            await visit.PictureAsync("shopper-shop");
            await visit.Page.ClickAsync(".ticket .button >> nth=0");
            await visit.PictureAsync("shopper-coupon");
            await visit.Page.ClickAsync(".thumb .button");
            await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("领到了");
            await Expect(visit.Page.Locator(".digits")).ToBeVisibleAsync();
            await visit.PictureAsync("shopper-taken");
            await visit.Page.ClickAsync("text=我的券 >> nth=0");
            await Expect(visit.Page.Locator(".ticket")).ToHaveCountAsync(1);
            await visit.PictureAsync("shopper-wallet");
        }, VisitSetup.Phone with { Script = false });
    }

    [Theory]
    [InlineData(390, false, "zh-CN")]
    [InlineData(390, true, "en-GB")]
    [InlineData(1440, false, "en-GB")]
    [InlineData(1440, true, "zh-CN")]
    public async Task Nothing_is_in_anybodys_way(int width, bool dark, string language)
    {
        string coupon = await OutAsync("晚市满减");
        await browser.VisitAsync(town.App, async visit =>
        {
            foreach (string path in new[] { "/m", "/m/shop/" + Shop, "/m/wallet", "/m/coupon/" + coupon })
            {
                await visit.GoAsync(path);
                await visit.AxeCleanAsync();
            }
            await visit.PictureAsync($"shopper-coupon-{width}-{(dark ? "dark" : "light")}-{language}");
            await visit.Page.ClickAsync(".thumb .button");
            await visit.AxeCleanAsync();
            await visit.PictureAsync($"shopper-taken-{width}-{(dark ? "dark" : "light")}-{language}");
            await visit.GoAsync("/m/coupon/" + coupon);
            await visit.AxeCleanAsync();
            await visit.PictureAsync($"shopper-mine-{width}-{(dark ? "dark" : "light")}-{language}");
        }, new(width, 844, dark, language));
    }

    private async Task<string> OutAsync(string name)
    {
        string key = town.Merchant.GetProperty("apiKey").GetString()!;
        var coupon = await town.SendAsync(key, HttpMethod.Post, "/api/v1/coupons", new
        {
            name, kind = "money_off", total = 100, amountFen = 500, thresholdFen = 3_000, layers = new[] { "own" }, codeMode = "generated",
            claimFrom = DateTimeOffset.UtcNow.AddDays(-1), claimUntil = DateTimeOffset.UtcNow.AddDays(20), validity = new { daysAfterClaim = 7 },
        });
        string id = coupon.GetProperty("id").GetString()!;
        await town.SendAsync(key, HttpMethod.Post, $"/api/v1/coupons/{id}/submit");
        return id;
    }
}
