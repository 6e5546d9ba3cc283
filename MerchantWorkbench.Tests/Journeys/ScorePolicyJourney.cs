using MerchantWorkbench.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>An administrator changes the score's policy: the effect is seen first, the reason is kept, the history tells.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class ScorePolicyJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    [Fact]
    public Task A_policy_shows_its_effect_before_it_is_saved_and_its_history_after() => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.Staff("administrator"), "/staff/slots");
        await visit.ListensAsync();
        await visit.Page.ClickAsync("main a:has-text('评分规则')");
        await visit.ListensAsync();
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("对昨天的影响");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("score-policy");
        await visit.Page.FillAsync("#f-policy-returning-weight", "20");
        await visit.Page.PressAsync("#f-policy-returning-weight", "Tab");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("权重合计 90%");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("要正好 100");
        await visit.Page.FillAsync("#f-policy-content-weight", "25");
        await visit.Page.PressAsync("#f-policy-content-weight", "Tab");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("权重合计 100%");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("对昨天的影响");
        await visit.Page.FillAsync("#f-reason", "内容更重要");
        await visit.Page.PressAsync("#f-reason", "Tab");
        await visit.Page.ClickAsync("button:has-text('保存新的一版')");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("保存了，现在是第 2 版");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("内容更重要");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("score-policy-saved");
    });
}
