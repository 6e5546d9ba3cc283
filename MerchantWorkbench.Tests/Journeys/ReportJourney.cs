using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>Guests report a comment, and without script a post; a reviewer takes the one away and leaves the other; each reads the answer.</summary>
[Collection(OneBrowser.Name)]
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class ReportJourney(Browser browser, SeededApp town) : IClassFixture<SeededApp>
{
    [Fact]
    public async Task A_guest_reports_a_comment_and_reads_what_came_of_it()
    {
        string post = await town.LiveAsync("今天的热汤面");
        await browser.VisitAsync(town.App, async visit =>
        {
            await visit.GoAsync("/m/life/" + post);
            await visit.Page.FillAsync("#say-words", "别来，去隔壁家");
            await visit.Page.ClickAsync("#say button");
            await Expect(visit.Page.Locator(".talk-list")).ToContainTextAsync("去隔壁家");
            await Expect(visit.Page.Locator(".talk-list a[href*=report]")).ToHaveCountAsync(0);
            await visit.Page.ClickAsync("a[href$='/report']");
            await visit.Page.CheckAsync("input[value=fraud]");
            await visit.Page.ClickAsync("form button");
            await Expect(visit.Page.Locator(".notice")).ToContainTextAsync("收到了");
        }, VisitSetup.Phone with { Script = false });

        await browser.VisitAsync(town.App, async guest =>
        {
            await guest.GoAsync("/m/life/" + post);
            await guest.Page.ClickAsync(".talk-list a[href*=report]");
            await Expect(guest.Page.Locator("blockquote")).ToContainTextAsync("去隔壁家");
            await guest.AxeCleanAsync();
            await guest.PictureAsync("report-phone");
            Assert.True(await guest.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways");
            await guest.Page.CheckAsync("input[value=rude]");
            await guest.Page.FillAsync("#report-more", "<b>故意抹黑</b>");
            await guest.Page.ClickAsync("form button");
            await Expect(guest.Page.Locator(".notice")).ToContainTextAsync("收到了");

            await browser.VisitAsync(town.App, async staff =>
            {
                await SeededApp.SignInAsync(staff, town.Staff("reviewer"), "/staff/reports");
                await staff.ListensAsync();
                await Expect(staff.Page.Locator(".reported")).ToHaveCountAsync(2);
                await staff.Page.ClickAsync(".reported >> nth=0 >> button:has-text('不处理')");
                await staff.Page.ClickAsync("dialog[open] button:has-text('不处理')");
                await Expect(staff.Page.Locator(".reported")).ToHaveCountAsync(1);
                await Expect(staff.Page.Locator(".reported")).ToContainTextAsync("<b>故意抹黑</b>");
                await staff.AxeCleanAsync();
                await staff.PictureAsync("reports-staff");
                await staff.Page.ClickAsync(".reported button:has-text('移除')");
                await Expect(staff.Page.Locator("dialog[open]")).ToContainTextAsync("商家也不能再显示它");
                await staff.AxeCleanAsync();
                await staff.Page.ClickAsync("dialog[open] button:has-text('移除')");
                await Expect(staff.Page.Locator(".state")).ToContainTextAsync("没有等处理的举报");
            });

            await guest.GoAsync("/m/messages");
            await Expect(guest.Page.Locator(".own-reports")).ToContainTextAsync("您说得对");
            await guest.AxeCleanAsync();
            await guest.PictureAsync("reports-messages");
            await guest.GoAsync("/m/life/" + post);
            await Expect(guest.Page.Locator(".talk-list > li")).ToHaveCountAsync(0);
        }, VisitSetup.Phone);

        await browser.VisitAsync(town.App, async visit =>
        {
            await SeededApp.SignInAsync(visit, town.User("operator"), town.Home + "/life/comments?show=hidden");
            await visit.ListensAsync();
            await Expect(visit.Page.Locator(".talk-list > li")).ToContainTextAsync(new Regex("平台已移除"));
            await Expect(visit.Page.Locator(".talk-list button")).ToHaveCountAsync(0);
        });
    }
}
