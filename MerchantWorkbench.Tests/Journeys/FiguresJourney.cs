using System.Text.Json;
using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A guest reads a post to its end and takes the coupon; the merchant reads what the post brought.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class FiguresJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    [Fact]
    public async Task What_a_guest_reads_and_takes_is_told_to_the_merchant()
    {
        string coupon = await town.OutAsync(), post = await town.LiveAsync(string.Concat(Enumerable.Repeat("今天的热汤面\n", 60)), coupon);
        await browser.VisitAsync(town.App, async guest =>
        {
            await guest.GoAsync("/m/life/" + post);
            await UntilReadAsync(post, readers: 1, ended: 0);
            await guest.Page.ClickAsync(".mounted button");
            await Expect(guest.Page.Locator(".mounted")).ToContainTextAsync("这张券您已经领了");
            await guest.Page.Locator("#talk-title").ScrollIntoViewIfNeededAsync();
            await UntilReadAsync(post, readers: 1, ended: 1);
        }, VisitSetup.Phone);

        await browser.VisitAsync(town.App, async merchant =>
        {
            await SeededApp.SignInAsync(merchant, town.User("operator"), town.Home + "/life");
            await merchant.ListensAsync();
            await merchant.Page.ClickAsync("a[href$='/life/figures']");
            await Expect(merchant.Page.Locator("h1")).ToHaveTextAsync(new Regex("「今天的热汤面.*」带来 1 次领取"));
            await Expect(merchant.Page.Locator("tbody tr")).ToHaveCountAsync(1);
            await merchant.Page.Locator(".twin summary").FocusAsync();
            await merchant.Page.Keyboard.PressAsync("Enter");
            await Expect(merchant.Page.Locator(".twin dl")).ToContainTextAsync("不到 10 人");
            await merchant.AxeCleanAsync();
        });
    }

    [Fact]
    public async Task The_demo_town_has_figures_that_say_something()
    {
        await using AppProcess app = await AppProcess.StartInTownAsync();
        foreach (VisitSetup setup in new[] { new VisitSetup(), new VisitSetup(390, 844), new VisitSetup(1440, 900, Dark: true, Language: "en-US"),
            new VisitSetup(390, 844, Dark: true, Language: "en-US") })
            await browser.VisitAsync(app, async visit =>
            {
                await visit.SignInAsync("laowang@demo.example", "demo-1234", "/b/laowang/life/figures");
                await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(new Regex("¥[1-9]"));
                await visit.Page.Locator(".twin summary").ClickAsync();
                Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways");
                await visit.AxeCleanAsync();
                await visit.PictureAsync($"life-figures-{setup.Language[..2]}-{setup.Width}-{(setup.Dark ? "dark" : "light")}");
            }, setup);
    }

    private async Task UntilReadAsync(string post, int readers, int ended) => await Wait.UntilAsync(async () =>
    {
        JsonElement told = (await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/posts/figures")).GetProperty("items").EnumerateArray()
            .Single(one => one.GetProperty("id").GetString() == post);
        return (told.GetProperty("readers").GetInt32(), told.GetProperty("readToEnd").GetInt32()) == (readers, ended);
    });
}
