using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>
/// Staff open a slot to festivals; a shop that takes part in one stands there by itself, with the festival's name; it leaves and sees until when it is
/// honoured; staff close the way and it is gone at the next look.
/// </summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class FestivalSlotJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    /// <summary>Events are told every two seconds; the rest is for a busy machine.</summary>
    private const int Seconds = 20;

    private static string Day(int days) => DateTime.UtcNow.AddHours(8).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_slot_is_opened_to_festivals_a_shop_stands_there_by_its_sign_up_leaves_and_the_way_is_closed()
    {
        await TurnWayAsync(on: true);
        string plan = await PublishedAsync();
        string coupon = await town.OutAsync(("name", "活动的券"), ("layers", new[] { "public" }));
        await town.ApproveAsync(coupon);
        string signUp = (await town.SendAsync(town.Key, HttpMethod.Post, $"api/v1/festivals/{plan}/sign-up",
            new { revision = 0, coupons = new[] { coupon }, title = "活动来碗面", text = "面照样现揉" })).GetProperty("id").GetString()!;
        await town.ApproveAsync(signUp);
        await SeenAsync();
        await LeaveAsync(signUp);
        await TurnWayAsync(on: false);
        await browser.VisitAsync(town.App, async visit =>
        {
            await visit.GoAsync("/m");
            await Expect(visit.Page.Locator("main")).Not.ToContainTextAsync("活动来碗面");
        }, VisitSetup.Phone with { Script = false });
        Assert.Equal(0, (await town.App.RunAsync("verify")).ExitCode);
    }

    private Task TurnWayAsync(bool on) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.Staff("administrator"), "/staff/slots/recommended_card");
        await visit.ListensAsync();
        await visit.Page.SetCheckedAsync("label:has-text('开放活动报名')", on);
        await visit.Page.ClickAsync("button:has-text('保存')");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("保存了");
        await visit.AxeCleanAsync();
    });

    private async Task<string> PublishedAsync()
    {
        string key = town.Staff("administrator").GetProperty("apiKey").GetString()!;
        JsonElement draft = await town.SendAsync(key, HttpMethod.Post, "api/v1/festival-plans", new
        {
            nameZh = "双 12 面馆节", nameEn = "Double 12", aboutZh = "带一张公域券来。", aboutEn = "Bring a public coupon.", signUpFrom = Day(-1),
            signUpUntil = Day(3), from = Day(-1), until = Day(9), places = 20, honourDays = 2,
        });
        string id = draft.GetProperty("id").GetString()!;
        await town.SendAsync(key, HttpMethod.Post, $"api/v1/festival-plans/{id}/publish", new { version = draft.GetProperty("version").GetInt32() });
        return id;
    }

    private Task SeenAsync() => browser.VisitAsync(town.App, async visit =>
    {
        DateTime approved = DateTime.UtcNow;
        ILocator card = visit.Page.Locator("[data-slot=recommended_card] .placed:has-text('活动来碗面')");
        do await visit.GoAsync("/m");
        while (await card.CountAsync() == 0 && DateTime.UtcNow < approved.AddSeconds(Seconds));
        Figure.Report("promotion.festival.seen-after", (int)(DateTime.UtcNow - approved).TotalMilliseconds, "ms", floor: Seconds * 1_000, goal: 3_000);
        await Expect(card).ToContainTextAsync("双 12 面馆节");
        await Expect(card.Locator(".placed-ad")).ToHaveCountAsync(0);
        await visit.PictureAsync("festival-slot-home-390");
        await visit.Page.ClickAsync("[data-slot=recommended_card] a:has-text('活动来碗面')");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/m/coupon/"));
    }, VisitSetup.Phone with { Script = false });

    private Task LeaveAsync(string signUp) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.User("owner"), town.Home + "/promotion/" + signUp);
        await visit.ListensAsync();
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("来自活动「双 12 面馆节」");
        await Expect(visit.Page.Locator("[data-place=recommended_card]")).ToContainTextAsync("参加排名");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("festival-placement-390");
        await visit.Page.ClickAsync("a:has-text('去看报名')");
        await visit.ListensAsync();
        await visit.Page.ClickAsync(".page-head button:has-text('退出活动')");
        await visit.Page.ClickAsync("dialog[open] button:has-text('退出活动')");
        await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("退出中");
        ILocator honoured = visit.Page.Locator($"main:has-text('展示到 {Day(3)} 00:00')");
        DateTime left = DateTime.UtcNow;
        do await visit.GoAsync(town.Home + "/promotion/" + signUp);
        while (await honoured.CountAsync() == 0 && DateTime.UtcNow < left.AddSeconds(Seconds));
        await Expect(honoured).ToHaveCountAsync(1);
    }, VisitSetup.Phone);
}
