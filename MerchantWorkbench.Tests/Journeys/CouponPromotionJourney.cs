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
        await town.ApproveAsync(coupon);
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
            await visit.Page.ClickAsync("[data-slot=recommended_card] a:has-text('雨天满三十减五')");
            await Expect(visit.Page).ToHaveURLAsync(new Regex("/m/coupon/" + coupon));
        }, VisitSetup.Phone with { Script = false });
    }

    private Task OpenAsync(string coupon, Func<Visit, Task> story) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.User("owner"), $"{town.Home}/coupons/{coupon}");
        await visit.ListensAsync();
        await story(visit);
    }, VisitSetup.Phone);
}
