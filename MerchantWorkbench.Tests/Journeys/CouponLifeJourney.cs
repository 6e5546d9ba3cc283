using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A coupon's whole life, each step by the person whose step it is: designed, reviewed, taken, redeemed, and seen to have worked.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed partial class CouponLifeJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private string Short => town.Merchant.GetProperty("shortName").GetString()!;

    [Fact]
    public async Task From_a_blank_page_to_the_till()
    {
        string id = "", code = "";

        await AsAsync(User("owner"), $"/b/{Short}/coupons/new", async owner =>
        {
            await owner.Page.ClickAsync("[data-recipe=First]");
            await Expect(owner.Page.Locator(".save-bar b")).ToContainTextAsync("最多花");
            await owner.Page.ClickAsync("[data-send]");
            await owner.Page.WaitForURLAsync(new Regex("/coupons/[0-9a-z]{6,13}$"));
            id = owner.Page.Url.Split('/')[^1];
            await Expect(owner.Page.Locator(".stamp").First).ToHaveTextAsync("发放中");
        });

        await browser.VisitAsync(town.App, async shopper =>
        {
            await shopper.GoAsync("/m/coupon/" + id);
            await shopper.Page.ClickAsync(".thumb button[type=submit]");
            await shopper.Page.WaitForURLAsync(new Regex("/m/wallet/"));
            code = Digits().Match(await shopper.Page.Locator("main").InnerTextAsync()).Value.Replace(" ", "", StringComparison.Ordinal);
        }, VisitSetup.Phone with { Script = false });
        Assert.Equal(12, code.Length);

        await AsAsync(User("cashier"), $"/b/{Short}/redeem", async cashier =>
        {
            await cashier.Page.FillAsync("#code", code);
            await cashier.Page.PressAsync("#code", "Enter");
            await cashier.Page.FillAsync("#order", "50");
            await cashier.Page.PressAsync("#order", "Enter");
            await Expect(cashier.Page.Locator(".till-pay")).ToHaveTextAsync("¥42.00");
        });

        await AsAsync(User("owner"), $"/b/{Short}/coupons/{id}", async owner =>
        {
            await Expect(owner.Page.Locator("main")).ToContainTextAsync("领了 1 张，用了 1 次，客人付了 ¥42.00，您让利 ¥8");
            await owner.PictureAsync("coupon-life");
        });
        Assert.Equal(0, (await town.App.RunAsync("verify")).ExitCode);
    }

    [Fact]
    public async Task The_public_sees_it_only_after_a_reviewer_said_yes()
    {
        string key = town.Merchant.GetProperty("apiKey").GetString()!;
        DateTimeOffset now = DateTimeOffset.UtcNow;
        JsonElement coupon = await town.SendAsync(key, HttpMethod.Post, "/api/v1/coupons", new
        {
            name = "公域立减", kind = "money_off", total = 100, amountFen = 300, thresholdFen = 0, layers = new[] { "public" }, codeMode = "generated",
            claimFrom = now.AddDays(-1).ToString("O", CultureInfo.InvariantCulture), claimUntil = now.AddDays(9), validity = new { daysAfterClaim = 7 },
        });
        string id = coupon.GetProperty("id").GetString()!;
        await town.SendAsync(key, HttpMethod.Post, $"/api/v1/coupons/{id}/submit");

        using PhoneBrowser phone = new(town.App.BaseAddress);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await phone.AskAsync("/m/coupon/" + id)).StatusCode);
        JsonElement staff = town.Told.GetProperty("staff")[0];
        string review = (await town.SendAsync(staff.GetProperty("apiKey").GetString()!, HttpMethod.Get, "/api/v1/reviews?state=open"))
            .GetProperty("items").EnumerateArray().Single(one => one.GetProperty("subjectId").GetString() == id).GetProperty("id").GetString()!;
        await town.SendAsync(staff.GetProperty("apiKey").GetString()!, HttpMethod.Post, $"/api/v1/reviews/{review}/decision", new { verdict = "approve" });

        Assert.Contains("公域立减", await phone.ReadAsync("/m/coupon/" + id), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\d{4} \d{4} \d{4}")]
    private static partial Regex Digits();

    private JsonElement User(string role) => town.Merchant.GetProperty("users").EnumerateArray().Single(user => user.GetProperty("role").GetString() == role);

    private Task AsAsync(JsonElement person, string path, Func<Visit, Task> story) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, person, path);
        await visit.ListensAsync();
        await story(visit);
    });
}
