using MerchantWorkbench.Products.LifeAccount.Demo;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A merchant keeps pictures, uses one again and clears another away; guests pass a post on, and followers get what is theirs.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class LibraryJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    [Fact]
    public Task Pictures_are_put_in_the_library_one_is_picked_for_a_post_and_the_other_cleared_away() => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.User("operator"), town.Home + "/life/library?show=unused");
        await visit.ListensAsync();
        await visit.Page.SetInputFilesAsync("#library-file",
            Enumerable.Range(0, 2).Select(at => new FilePayload { Name = $"{at}.png", MimeType = "image/png", Buffer = Drawn(at) }));
        await Expect(visit.Page.Locator(".media-grid > li")).ToHaveCountAsync(2);
        await visit.AxeCleanAsync();

        await visit.GoAsync(town.Home + "/life/new");
        await Expect(visit.Page.Locator(".maker[data-live=yes]")).ToBeVisibleAsync();
        await visit.Page.FillAsync("#f-text", "从素材库来的面");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "从素材库选" }).PressAsync("Enter");
        ILocator choices = visit.Page.Locator(".media-choice");
        await Expect(choices.First).ToBeVisibleAsync();
        int there = await choices.CountAsync();
        await visit.AxeCleanAsync();
        await choices.First.PressAsync("Enter");
        await Expect(choices).ToHaveCountAsync(there - 1);
        await visit.Page.FillAsync("#f-pictures-0-alt", "红油抄手");
        await visit.PictureAsync("life-library-pick");
        foreach (string look in new[] { "深色", "大字" }) await visit.Page.GetByRole(AriaRole.Button, new() { Name = look }).PressAsync("Enter");
        await Expect(visit.Page.Locator(".phone[data-theme=dark] .phone-body.large")).ToContainTextAsync("从素材库来的面");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("life-preview-dark-large");
        await visit.Page.ClickAsync("[data-send]");
        await Expect(visit.Page.Locator("tbody .stamp").First).ToContainTextAsync("审核中");

        await visit.GoAsync(town.Home + "/life/library?q=" + Uri.EscapeDataString("抄手"));
        await visit.ListensAsync();
        ILocator used = visit.Page.Locator(".media-grid > li");
        await Expect(used).ToHaveCountAsync(1);
        await used.Locator("summary").ClickAsync();
        await Expect(used.GetByRole(AriaRole.Link)).ToContainTextAsync("从素材库来的面");
        await visit.Page.FillAsync("input[type=search]", "");
        await visit.Page.PressAsync("input[type=search]", "Enter");
        await Expect(used).Not.ToHaveCountAsync(1);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "没用到的" }).ClickAsync();
        await Expect(visit.Page.Locator(".media-card button")).ToHaveCountAsync(1);
        await visit.PictureAsync("life-library-1440");
        await visit.Page.Locator(".media-card button").ClickAsync();
        await Expect(visit.Page.Locator("dialog[open]")).ToContainTextAsync("找不回来");
        await visit.AxeCleanAsync();
        await visit.Page.Locator("dialog[open] button.stop").ClickAsync();
        await Expect(visit.Page.Locator(".state")).ToContainTextAsync("每个文件都在用");
    });

    [Fact]
    public async Task The_library_is_looked_at_in_the_dark_and_on_a_phone()
    {
        await town.LiveAsync("素材在用");
        foreach ((string name, VisitSetup setup) in new[]
        {
            ("dark", new VisitSetup { Dark = true }), ("390", VisitSetup.Phone), ("390-dark", VisitSetup.Phone with { Dark = true }),
        })
            await browser.VisitAsync(town.App, async visit =>
            {
                await SeededApp.SignInAsync(visit, town.User("operator"), town.Home + "/life/library");
                await visit.ListensAsync();
                await Expect(visit.Page.Locator(".media-grid > li").First).ToBeVisibleAsync();
                await visit.AxeCleanAsync();
                await visit.PictureAsync("life-library-" + name);
                Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways");
            }, setup);
    }

    [Fact]
    public async Task A_guest_passes_a_post_on_with_script_and_without()
    {
        string post = await town.LiveAsync("值得分享的面");
        foreach (bool script in new[] { true, false })
            await browser.VisitAsync(town.App, async guest =>
            {
                await guest.GoAsync("/m/life/" + post);
                await guest.Page.ClickAsync($"a[href='/m/life/{post}/share']");
                await Expect(guest.Page.Locator("#address")).ToHaveValueAsync($"{town.App.BaseAddress}m/life/{post}");
                await Expect(guest.Page.Locator(".qr")).ToBeVisibleAsync();
                await Expect(guest.Page.Locator("[data-share]")).ToBeVisibleAsync(new() { Visible = script });
                if (script) await guest.AxeCleanAsync();
                await guest.PictureAsync($"life-share-{script}");
            }, VisitSetup.Phone with { Script = script });
    }

    [Fact]
    public async Task A_coupon_for_followers_says_so_and_is_taken_after_one_tap_on_follow()
    {
        string coupon = await town.OutAsync(("name", "粉丝专享立减"), ("audience", "followers"));
        await browser.VisitAsync(town.App, async guest =>
        {
            await guest.GoAsync("/m/coupon/" + coupon);
            await Expect(guest.Page.Locator("main")).ToContainTextAsync("先点“关注生活号”");
            await guest.PictureAsync("coupon-followers-before");
            await guest.Page.GetByRole(AriaRole.Button, new() { Name = "关注生活号" }).ClickAsync();
            await guest.Page.GetByRole(AriaRole.Button, new() { Name = "领" }).First.ClickAsync();
            await guest.Page.WaitForURLAsync("**/m/wallet/*");
            await guest.PictureAsync("coupon-followers-after");
        }, VisitSetup.Phone with { Script = false });
        Assert.Equal(1, await town.InFileAsync("SELECT claimed FROM coupons_coupon WHERE name = '粉丝专享立减'"));
    }

    [Fact]
    public Task The_account_page_shows_the_curve_of_followers_and_the_code_to_put_on_the_counter() => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.User("operator"), town.Home + "/life/account");
        await visit.ListensAsync();
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("扫码关注");
        await visit.Page.Locator(".twin summary").ClickAsync();
        await Expect(visit.Page.Locator(".twin tbody tr")).ToHaveCountAsync(30);
        IDownload code = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.ClickAsync("a[href$='/life/qr.png']"));
        Assert.Equal($"follow-{town.Merchant.GetProperty("shortName").GetString()}.png", code.SuggestedFilename);
        await visit.AxeCleanAsync();
        await visit.PictureAsync("life-account-1440");
    });

    private static byte[] Drawn(int number) => new DrawnPicture(0xE9D8C3 + number).Disc(0, 0, 120, 0xC98A4B).Png();
}
