using System.Text.Json;
using MerchantWorkbench.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A reviewer's morning without the mouse: claim, send back, undo, approve; and two at one desk.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class ReviewJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private JsonElement Reviewer(int number) => town.Told.GetProperty("staff")[number];

    private string StaffKey => Reviewer(0).GetProperty("apiKey").GetString()!;

    private string Key => town.Merchant.GetProperty("apiKey").GetString()!;

    [Fact]
    public Task With_keys_alone_one_claims_sends_back_undoes_and_approves() => VisitAsync(0, async page =>
    {
        string[] ids = [await SubmitAsync("全城最好的面"), await SubmitAsync("雨天热汤面")];
        await Expect(page.Page.Locator(".queue-item")).Not.ToHaveCountAsync(0);

        await page.Page.Keyboard.PressAsync("c");
        await Expect(page.Page.Locator(".as-seen")).ToBeVisibleAsync();
        string first = page.Page.Url;
        string title = await page.Page.Locator(".queue-item[aria-current] b").InnerTextAsync();

        await page.Page.Keyboard.PressAsync("r");
        await Expect(page.Page.Locator("input[data-key='2']")).ToBeVisibleAsync();
        await page.Page.Keyboard.PressAsync("2");
        await Expect(page.Page.Locator("input[data-key='2']")).ToBeCheckedAsync();
        await page.Page.FillAsync("textarea >> nth=0", "改成「招牌面」");
        await Expect(page.Page.Locator(".verdict")).ToBeVisibleAsync();
        await page.Page.FocusAsync("h1");
        await page.AxeCleanAsync();
        await page.Page.Keyboard.PressAsync("r");
        await Expect(page.Page.Locator(".toast")).ToContainTextAsync(title);
        await Expect(page.Page).Not.ToHaveURLAsync(first);

        await page.Page.Keyboard.PressAsync("z");
        await Expect(page.Page).ToHaveURLAsync(first);
        await Expect(page.Page.Locator("[data-key=a]")).ToBeEnabledAsync();
        await page.AxeCleanAsync();

        await page.Page.Keyboard.PressAsync("a");
        await Expect(page.Page).Not.ToHaveURLAsync(first);
        await Expect(page.Page.Locator(".toast")).ToContainTextAsync(title);
        Assert.Equal(2, ids.Length);
    });

    [Fact]
    public Task Keys_are_letters_while_one_writes_and_can_be_switched_off() => VisitAsync(0, async page =>
    {
        await SubmitAsync("早餐第二件半价");
        await page.Page.ClickAsync(".queue-item:has-text('早餐第二件半价')");
        await page.Page.ClickAsync("[data-key=r]");
        string address = page.Page.Url;
        await page.Page.FocusAsync("textarea >> nth=0");
        await page.Page.Keyboard.TypeAsync("crazsl");
        await Expect(page.Page.Locator("textarea >> nth=0")).ToHaveValueAsync("crazsl");
        await page.Page.ClickAsync("[data-key=escape]");
        await page.Page.UncheckAsync("input[name=keys]");
        await page.Page.FocusAsync("h1");
        await page.Page.Keyboard.PressAsync("a");
        await page.Page.Keyboard.PressAsync("s");
        Assert.Equal(address, page.Page.Url);
        await Expect(page.Page.Locator("[data-key=a]")).ToBeVisibleAsync();
        await page.Page.CheckAsync("input[name=keys]");
        await page.Page.FocusAsync("h1");
        // The box is heard by the server first; a key before that is none.
        await Wait.UntilAsync(async () =>
        {
            await page.Page.Keyboard.PressAsync("l");
            await Task.Delay(250);
            return page.Page.Url.EndsWith("/staff/reviews", StringComparison.Ordinal);
        });
    });

    [Fact]
    public Task What_a_colleague_has_or_decided_is_said_at_once() => VisitAsync(0, async mine =>
    {
        string coupon = await SubmitAsync("洗护立减");
        await mine.Page.ClickAsync(".queue-item:has-text('洗护立减')");
        await Expect(mine.Page.Locator("[data-key=a]")).ToBeVisibleAsync();
        await VisitAsync(1, async theirs =>
        {
            await theirs.GoAsync(new Uri(mine.Page.Url).AbsolutePath);
            await Expect(theirs.Page.Locator(".queue-item[aria-current]")).ToBeVisibleAsync();
            await Expect(theirs.Page.Locator("[data-key=a]")).ToHaveCountAsync(0);
        });
        await town.SendAsync(Key, HttpMethod.Post, $"/api/v1/coupons/{coupon}/withdraw");
        await Expect(mine.Page.Locator("[role=status] .notice")).ToBeVisibleAsync(new() { Timeout = 10_000 });
    });

    [Theory]
    [InlineData(1440, 900, false, "zh-CN", "desk")]
    [InlineData(1440, 900, true, "en-GB", "desk-dark-en")]
    [InlineData(390, 844, false, "zh-CN", "phone")]
    [InlineData(390, 844, true, "en-GB", "phone-dark-en")]
    public Task It_looks_right(int width, int height, bool dark, string language, string name) => VisitAsync(1, async page =>
    {
        string title = "热汤面 " + name, coupon = await SubmitAsync(title);
        string first = (await town.SendAsync(StaffKey, HttpMethod.Get, "/api/v1/reviews?limit=100")).GetProperty("items").EnumerateArray()
            .Single(review => review.GetProperty("subjectId").GetString() == coupon).GetProperty("id").GetString()!;
        await town.SendAsync(StaffKey, HttpMethod.Post, $"/api/v1/reviews/{first}/decision", new { verdict = "approve" });
        await town.SendAsync(Key, HttpMethod.Patch, $"/api/v1/coupons/{coupon}", new { description = "雨天来一碗，本店招牌。" });
        await page.GoAsync("/staff/reviews");
        await page.PictureAsync($"review-list-{name}");
        await page.Page.ClickAsync($".queue-item:has-text('{title}')");
        await Expect(page.Page.Locator("[data-key=a]")).ToBeVisibleAsync();
        await Expect(page.Page.Locator(".as-seen")).ToBeVisibleAsync();
        await page.PictureAsync($"review-open-{name}");
        await page.AxeCleanAsync();
        await page.Page.ClickAsync("[data-key=r]");
        await page.Page.ClickAsync("label:has(input[data-key='2'])");
        await page.PictureAsync($"review-reject-{name}");
        await page.AxeCleanAsync();
    }, new(width, height, dark, language));

    private Task VisitAsync(int reviewer, Func<Visit, Task> story, VisitSetup? setup = null) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, Reviewer(reviewer), "/staff/reviews");
        await visit.ListensAsync();
        await story(visit);
    }, setup);

    private async Task<string> SubmitAsync(string name)
    {
        JsonElement coupon = await town.SendAsync(Key, HttpMethod.Post, "/api/v1/coupons", new
        {
            name, kind = "money_off", total = 100, amountFen = 500, thresholdFen = 3_000, layers = new[] { "public" }, codeMode = "generated",
            claimFrom = DateTimeOffset.UtcNow.AddDays(-1), claimUntil = DateTimeOffset.UtcNow.AddDays(20), validity = new { daysAfterClaim = 7 },
            description = "下雨天来一碗，全城最好喝。",
        });
        string id = coupon.GetProperty("id").GetString()!;
        await town.SendAsync(Key, HttpMethod.Post, $"/api/v1/coupons/{id}/submit");
        return id;
    }
}
