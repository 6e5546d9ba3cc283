using System.Text.Json;
using MerchantWorkbench.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A cashier at noon: a good code, a misread one, a used one, one taken back. With and without script.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class TillJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private string Till => $"/b/{town.Merchant.GetProperty("shortName").GetString()}/redeem";

    private JsonElement Cashier => town.Merchant.GetProperty("users").EnumerateArray().Single(user => user.GetProperty("role").GetString() == "cashier");

    [Theory]
    [InlineData(390, false, "zh-CN", true)]
    [InlineData(390, true, "en-GB", true)]
    [InlineData(1440, false, "zh-CN", true)]
    [InlineData(390, false, "zh-CN", false)]
    public async Task Redeem_and_take_back(int width, bool dark, string language, bool script)
    {
        string code = await ClaimAsync();
        string look = $"{width}-{(dark ? "dark" : "light")}-{language}";
        await browser.VisitAsync(town.App, async visit =>
        {
            await SeededApp.SignInAsync(visit, Cashier, Till);
            await SeeAsync("code");

            await visit.Page.FillAsync("#code", code[..^1] + ((code[^1] - '0' + 1) % 10));
            await visit.Page.PressAsync("#code", "Enter");
            await Expect(visit.Page.Locator("#code-error")).ToBeVisibleAsync();
            await SeeAsync("mistyped");

            await visit.Page.FillAsync("#code", $"{code[..4]} {code[4..]}");
            await visit.Page.PressAsync("#code", "Enter");
            await Expect(visit.Page.Locator(".notice.good")).ToBeVisibleAsync();
            await visit.Page.FillAsync("#order", "29.99");
            await visit.Page.PressAsync("#order", "Enter");
            await Expect(visit.Page.Locator(".notice.stop")).ToBeVisibleAsync();
            await SeeAsync("below");

            await visit.Page.FillAsync("#order", "38");
            await visit.Page.PressAsync("#order", "Enter");
            await Expect(visit.Page.Locator(".till-pay")).ToHaveTextAsync("¥33.00");
            await SeeAsync("charge");

            await visit.Page.FillAsync("#code", code);
            await visit.Page.PressAsync("#code", "Enter");
            await Expect(visit.Page.Locator(".notice.stop")).ToContainTextAsync(town.Merchant.GetProperty("shops")[0].GetProperty("name").GetString()!);
            await SeeAsync("used");

            await visit.GoAsync(Till);
            await visit.Page.ClickAsync(".till-day .button >> nth=0");
            await visit.Page.FillAsync("#reason", "客人退单");
            await SeeAsync("undo");
            await visit.Page.PressAsync("#reason", "Enter");
            await Expect(visit.Page.Locator(".till .notice.good")).ToBeVisibleAsync();
            await SeeAsync("undone");

            async Task SeeAsync(string step)
            {
                if (script) await visit.AxeCleanAsync();
                await visit.PictureAsync($"till-{step}-{look}");
            }
        }, new(width, 844, dark, language, script));
    }

    private async Task<string> ClaimAsync()
    {
        string key = town.Merchant.GetProperty("apiKey").GetString()!;
        JsonElement coupon = await town.SendAsync(key, HttpMethod.Post, "/api/v1/coupons", new
        {
            name = "午市满减", kind = "money_off", total = 100, amountFen = 500, thresholdFen = 3_000, layers = new[] { "own" }, codeMode = "generated",
            claimFrom = DateTimeOffset.UtcNow.AddDays(-1), claimUntil = DateTimeOffset.UtcNow.AddDays(20), validity = new { daysAfterClaim = 7 },
        });
        string id = coupon.GetProperty("id").GetString()!;
        await town.SendAsync(key, HttpMethod.Post, $"/api/v1/coupons/{id}/submit");
        return (await town.SendAsync(key, HttpMethod.Post, $"/api/v1/coupons/{id}/claims", new { shopper = "小林" })).GetProperty("code").GetString()!;
    }
}
