using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A guest says something under a post without script; the shop answers from its inbox; what leads elsewhere waits.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class ConversationJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    [Fact]
    public async Task A_guest_comments_the_shop_answers_and_an_address_waits()
    {
        string post = await town.LiveAsync("今天的热汤面");
        await browser.VisitAsync(town.App, async visit =>
        {
            await visit.GoAsync("/m/life/" + post);
            await SayAsync(visit, "汤好喝，下次带我妈来");
            await Expect(visit.Page.Locator(".talk-list")).ToContainTextAsync("汤好喝，下次带我妈来");
            await SayAsync(visit, "看我的 https://x.cn <script>window.ran=1</script>");
            await Expect(visit.Page.Locator(".talk-list")).ToContainTextAsync("等商家看过才显示给别人");
            await visit.Page.ClickAsync(".talk form button:has-text('喜欢')");
            await Expect(visit.Page.Locator(".talk form button[aria-pressed=true]")).ToContainTextAsync("1");
            await visit.Page.ClickAsync(".talk form button:has-text('收藏')");
            await Expect(visit.Page.Locator(".talk form button:has-text('已收藏')")).ToBeVisibleAsync();
            await visit.GoAsync("/m/life/saved");
            await Expect(visit.Page.Locator("article")).ToContainTextAsync("今天的热汤面");
        }, VisitSetup.Phone with { Script = false });

        await browser.VisitAsync(town.App, async visit =>
        {
            await SeededApp.SignInAsync(visit, town.User("operator"), town.Home + "/life/comments?show=held");
            await visit.ListensAsync();
            await Expect(visit.Page.Locator(".talk-list > li")).ToHaveCountAsync(1);
            await visit.AxeCleanAsync();
            await visit.PictureAsync("comments-inbox");
            await visit.Page.ClickAsync(".talk-list button:has-text('收起')");
            await Expect(visit.Page.Locator(".state")).ToBeVisibleAsync();
            await visit.GoAsync(town.Home + "/life/comments?show=open");
            await visit.ListensAsync();
            await visit.Page.ClickAsync(".talk-list button:has-text('回复')");
            await visit.Page.FillAsync(".talk-list textarea", "欢迎，给您留靠窗的位置");
            await visit.Page.ClickAsync(".talk-list button:has-text('发出')");
            await Expect(visit.Page.Locator(".state")).ToBeVisibleAsync();
            await visit.AxeCleanAsync();
        });

        await browser.VisitAsync(town.App, async visit =>
        {
            await visit.GoAsync("/m/life/" + post);
            await Expect(visit.Page.Locator(".talk-answers")).ToContainTextAsync("欢迎，给您留靠窗的位置");
            await Expect(visit.Page.Locator(".talk-list")).Not.ToContainTextAsync("x.cn");
            await visit.AxeCleanAsync();
            await visit.PictureAsync("comments-post");
            Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways");
            Assert.True(await visit.Page.EvaluateAsync<bool>("window.ran === undefined"));
        }, VisitSetup.Phone);
    }

    private static async Task SayAsync(Visit visit, string text)
    {
        await visit.Page.FillAsync("#say-words", text);
        await visit.Page.ClickAsync("#say button");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/m/life/"));
    }
}
