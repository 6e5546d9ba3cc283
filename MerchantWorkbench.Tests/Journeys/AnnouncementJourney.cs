using System.Globalization;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Demo;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A noodle shop announces a live show from the workbench; a reviewer looks, a shopper asks to be reminded and is.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class AnnouncementJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private const string Title = "今晚八点，后厨见";

    [Fact]
    public async Task From_the_form_by_keyboard_to_the_reminder_on_a_phone()
    {
        await town.OutAsync(("name", "直播立减"));
        await WriteAsync();
        string post = (await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/posts?state=in_review")).GetProperty("items")[0].GetProperty("id").GetString()!;
        await LookAsStaffAsync();
        await town.ApproveAsync(post);
        await AskAsync(post);
        foreach (VisitSetup setup in new[] { VisitSetup.Phone with { Dark = true }, VisitSetup.Phone with { Language = "en" } })
            await browser.VisitAsync(town.App, async visit =>
            {
                string name = setup.Dark ? "dark" : "en";
                await visit.GoAsync("/m/life");
                await visit.AxeCleanAsync();
                await visit.PictureAsync("announcement-feed-" + name);
                await visit.GoAsync("/m/life/" + post);
                await visit.AxeCleanAsync();
                await visit.PictureAsync("announcement-post-" + name);
            }, setup);
        await EditAsync(post);
        Assert.Equal(0, (await town.App.RunAsync("verify")).ExitCode);
    }

    private Task WriteAsync() => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.User("owner"), town.Home + "/life");
        await visit.ListensAsync();
        await visit.Page.ClickAsync("main a[href$='/life/live/new']");
        await visit.ListensAsync();
        await Expect(visit.Page.Locator("#f-title")).ToBeVisibleAsync();
        await visit.AxeCleanAsync();
        await visit.Page.ClickAsync("[data-send]");
        await Expect(visit.Page.Locator("#f-title")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("#f-announcement-startsAt-error")).ToContainTextAsync("这里要填");

        await visit.Page.Keyboard.TypeAsync(Title);
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.TypeAsync("老王边拉面边聊：骨汤怎么熬，问什么答什么。");
        await Expect(visit.Page.Locator(".phone .post-title")).ToHaveTextAsync(Title);
        await visit.Page.SetInputFilesAsync("#cover-file",
            new FilePayload { Name = "封面.png", MimeType = "image/png", Buffer = new DrawnPicture(0xE9D8C3).Disc(0, 0, 120, 0xC98A4B).Png() });
        await visit.Page.FillAsync("#f-coverAlt", "一碗热汤面");
        // Near enough that the reminder is due at once: the program's clock is the real one here.
        await visit.Page.FillAsync("#f-announcement-startsAt", Local(DateTimeOffset.UtcNow.AddMinutes(-1)));
        await visit.Page.FillAsync("#f-announcement-minutes", "9");
        await visit.Page.FillAsync("#f-announcement-where", "抖音搜“老王面馆”");
        await visit.Page.ClickAsync("button:has-text('加一件商品')");
        await visit.Page.FillAsync("#f-announcement-goods-0-name", "自家炸辣油");
        await visit.Page.FillAsync("#f-announcement-goods-0-priceFen", "18");
        await visit.Page.FillAsync("#f-announcement-goods-0-link", "http://example.com/oil");
        await visit.Page.Locator("label:has-text('直播立减') input").CheckAsync();
        await visit.Page.ClickAsync("[data-send]");
        await Expect(visit.Page.Locator("#f-announcement-startsAt-error")).ToContainTextAsync("至少要有 10 分钟");
        await Expect(visit.Page.Locator("#f-announcement-minutes-error")).ToContainTextAsync("15");
        await Expect(visit.Page.Locator("#f-announcement-goods-0-link-error")).ToContainTextAsync("https://");
        await visit.AxeCleanAsync();

        await visit.Page.FillAsync("#f-announcement-startsAt", Local(DateTimeOffset.UtcNow.AddMinutes(28)));
        await visit.Page.FillAsync("#f-announcement-minutes", "90");
        await visit.Page.FillAsync("#f-announcement-goods-0-link", "https://example.com/oil");
        await visit.Page.PressAsync("#f-announcement-goods-0-link", "Tab");
        await Expect(visit.Page.Locator(".phone .ticket")).ToContainTextAsync("直播立减");
        await Expect(visit.Page.Locator(".phone .block-product")).ToContainTextAsync("自家炸辣油");
        await Expect(visit.Page.Locator(".phone .stamp").First).ToContainTextAsync("还有");
        await Expect(visit.Page.Locator(".kept")).ToContainTextAsync("已存草稿");
        await visit.Page.ReloadAsync();
        await visit.ListensAsync();
        await Expect(visit.Page.Locator("#f-announcement-goods-0-name")).ToHaveValueAsync("自家炸辣油");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("announcement-composer");
        await visit.Page.SetViewportSizeAsync(390, 844);
        await visit.PictureAsync("announcement-composer-390");
        await visit.Page.ClickAsync("[data-send]");
        await Expect(visit.Page.Locator("tbody .stamp")).ToContainTextAsync("审核中");
        await Expect(visit.Page.Locator("tbody")).ToContainTextAsync("直播预告");
    });

    private Task LookAsStaffAsync() => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.Staff("reviewer"), "/staff/reviews");
        await visit.Page.ClickAsync($".queue-item:has-text('{Title}')");
        await Expect(visit.Page.Locator(".as-seen .post-title")).ToHaveTextAsync(Title);
        await Expect(visit.Page.Locator(".as-seen .block-product")).ToContainTextAsync("自家炸辣油");
        await Expect(visit.Page.Locator("[data-key=a]")).ToBeEnabledAsync();
        await visit.AxeCleanAsync();
        await visit.PictureAsync("announcement-review");
    });

    private Task AskAsync(string post) => browser.VisitAsync(town.App, async visit =>
    {
        await visit.GoAsync("/m/life");
        await Expect(visit.Page.Locator("article").First).ToContainTextAsync("分钟");
        await visit.PictureAsync("announcement-feed");
        await visit.Page.ClickAsync($"a[href='/m/life/{post}']");
        await visit.PictureAsync("announcement-post");
        await visit.Page.ClickAsync("#remind button");
        await Expect(visit.Page.Locator("#remind button")).ToContainTextAsync("已预约提醒");
        await Expect(visit.Page.Locator("#remind")).ToContainTextAsync("1 人已预约");
        await visit.PictureAsync("announcement-asked");
        await visit.GoAsync("/m/messages");
        await Expect(visit.Page.Locator("#due-reminders")).ToBeVisibleAsync();
        await visit.PictureAsync("announcement-messages");
        await visit.Page.ClickAsync($".own-reports a[href='/m/life/{post}']");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(Title);
    }, VisitSetup.Phone with { Script = false });

    /// <summary>The list tells how many wait; a reviewer sees which start was changed.</summary>
    private async Task EditAsync(string post)
    {
        await browser.VisitAsync(town.App, async visit =>
        {
            await SeededApp.SignInAsync(visit, town.User("owner"), town.Home + "/life");
            await visit.ListensAsync();
            await Expect(visit.Page.Locator("tbody")).ToContainTextAsync("1 人已预约");
            await visit.AxeCleanAsync();
            await visit.PictureAsync("announcement-list");
            await visit.GoAsync(town.Home + "/life/" + post);
            await visit.Page.FillAsync("#f-announcement-startsAt", Local(DateTimeOffset.UtcNow.AddDays(1)));
            await visit.Page.FillAsync("#f-announcement-where", "门店门口大屏");
            await visit.Page.PressAsync("#f-announcement-where", "Tab");
            await visit.Page.ClickAsync("[data-send]");
            await Expect(visit.Page.Locator("tbody .stamp").Nth(1)).ToContainTextAsync("审核");
            await visit.GoAsync($"{town.Home}/life/{post}/versions");
            await Expect(visit.Page.Locator("ins").First).ToBeVisibleAsync();
            await visit.AxeCleanAsync();
        });
        await browser.VisitAsync(town.App, async visit =>
        {
            await SeededApp.SignInAsync(visit, town.Staff("reviewer"), "/staff/reviews");
            await visit.Page.ClickAsync($".queue-item:has-text('{Title}')");
            await Expect(visit.Page.Locator("table ins")).ToHaveCountAsync(2);
            await Expect(visit.Page.Locator("[data-key=a]")).ToBeEnabledAsync();
            await visit.AxeCleanAsync();
            await visit.PictureAsync("announcement-review-edit");
        });
    }

    private static string Local(DateTimeOffset at) => Zone.Of(null).Local(at).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
}
