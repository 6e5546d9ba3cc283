using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>Guests report a comment, and without script a post; a reviewer takes the one away and leaves the other; each reads the answer.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class ReportJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
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
            await Expect(visit.Page.Locator(".talk-list button")).ToHaveCountAsync(1);
            await visit.Page.FillAsync(".talk-list textarea", "<b>客人说的是实话</b>");
            await visit.AxeCleanAsync();
            await visit.PictureAsync("appeal-inbox");
            await visit.Page.ClickAsync(".talk-list button");
            await Expect(visit.Page.Locator(".talk-list > li")).ToContainTextAsync("平台在看");
        });
        await browser.VisitAsync(town.App, async lead =>
        {
            await SeededApp.SignInAsync(lead, town.Staff("reviewLead"), "/staff");
            await lead.ListensAsync();
            await Expect(lead.Page.Locator(".todo-list")).ToContainTextAsync("1 条申诉");
            await lead.PictureAsync("appeal-staff-home");
            await lead.GoAsync("/staff/appeals");
            await Expect(lead.Page.Locator(".reported")).ToContainTextAsync("<b>客人说的是实话</b>");
            await lead.AxeCleanAsync();
            await lead.PictureAsync("appeal-staff");
            await lead.Page.ClickAsync(".reported button:has-text('恢复')");
            await lead.AxeCleanAsync();
            await lead.Page.ClickAsync("dialog[open] button:has-text('恢复')");
            await Expect(lead.Page.Locator(".state")).ToContainTextAsync("没有等答复的申诉");
        });
        await browser.VisitAsync(town.App, async guest =>
        {
            await guest.GoAsync("/m/life/" + post);
            await Expect(guest.Page.Locator(".talk-list > li")).ToContainTextAsync("去隔壁家");
        }, VisitSetup.Phone);
    }

    [Fact]
    public async Task A_post_that_was_taken_down_is_appealed_for_and_comes_back()
    {
        string post = await town.LiveAsync("申诉的热汤面");
        await browser.VisitAsync(town.App, async visit =>
        {
            await SeededApp.SignInAsync(visit, town.Staff("reviewer"), "/staff/life");
            await visit.ListensAsync();
            await visit.Page.ClickAsync($"#post-{post} .button.stop");
            await visit.Page.FillAsync("dialog[open] input", "图片不是您拍的");
            await visit.Page.ClickAsync("dialog[open] .button.stop");
            await Expect(visit.Page.Locator("#post-" + post)).ToHaveCountAsync(0);
        });
        await browser.VisitAsync(town.App, async visit =>
        {
            await SeededApp.SignInAsync(visit, town.User("owner"), $"{town.Home}/life/{post}");
            await visit.ListensAsync();
            await visit.Page.FillAsync($"#appeal-{post}", "是我们自己拍的");
            await visit.AxeCleanAsync();
            await visit.PictureAsync("appeal-post");
            await visit.Page.ClickAsync("button:has-text('提交申诉')");
            await Expect(visit.Page.Locator("main")).ToContainTextAsync("平台在看");
            await browser.VisitAsync(town.App, async lead =>
            {
                await SeededApp.SignInAsync(lead, town.Staff("reviewLead"), "/staff/appeals");
                await lead.ListensAsync();
                ILocator card = lead.Page.Locator(".reported:has-text('申诉的热汤面')");
                await Expect(card).ToContainTextAsync("图片不是您拍的");
                Assert.True(await card.Locator("img[src^='/staff/life/files/']").First
                    .EvaluateAsync<bool>("one => one.decode().then(() => one.naturalWidth > 0)"));
                await lead.PictureAsync("appeal-staff-post");
                await card.Locator("button:has-text('恢复')").ClickAsync();
                await lead.Page.ClickAsync("dialog[open] button:has-text('恢复')");
                await Expect(card).ToHaveCountAsync(0);
            });
            await visit.GoAsync($"{town.Home}/life/{post}");
            await Expect(visit.Page.Locator("main")).ToContainTextAsync("申诉成立");
            await visit.AxeCleanAsync();
        });
        await browser.VisitAsync(town.App, async guest =>
        {
            await guest.GoAsync("/m/life/" + post);
            await Expect(guest.Page.Locator(".post-text").First).ToContainTextAsync("申诉的热汤面");
        }, VisitSetup.Phone);
    }
}
