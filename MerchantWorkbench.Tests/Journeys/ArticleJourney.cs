using System.Text.RegularExpressions;
using MerchantWorkbench.Products.LifeAccount.Demo;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A noodle shop writes an article block by block; a reviewer looks, a shopper reads it and claims inside.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class ArticleJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private const string Title = "雨天，来一碗热汤面", Words = "早上六点熬的骨汤，加一勺现炒的臊子。";

    [Fact]
    public async Task From_an_empty_page_to_a_claim_inside_the_article()
    {
        string coupon = await town.OutAsync(("name", "热汤面立减"));
        await WriterAsync(async visit =>
        {
            await visit.AxeCleanAsync();
            await visit.Page.FillAsync("#f-title", Title);
            await visit.Page.FillAsync("#f-blocks-0", Words);
            await visit.Page.Locator("#f-blocks-0").EvaluateAsync("field => { field.focus(); field.setSelectionRange(2, 4); }");
            await visit.Page.ClickAsync("#block-1 [data-mark=bold]");
            await Expect(visit.Page.Locator(".phone b")).ToHaveTextAsync("六点");
            await AddAsync(visit, "小标题");
            await visit.Page.FillAsync("#f-blocks-1", "怎么吃");
            await AddAsync(visit, "图片");
            await visit.Page.SetInputFilesAsync("#block-3-pictures-file",
                new FilePayload { Name = "1.png", MimeType = "image/png", Buffer = new DrawnPicture(0xE9D8C3).Disc(0, 0, 120, 0xC98A4B).Png() });
            await Expect(visit.Page.Locator("#block-3 .picture-rows > li")).ToHaveCountAsync(1);
            await AddAsync(visit, "券");
            await visit.Page.SelectOptionAsync("#f-blocks-3", coupon);
            await AddAsync(visit, "关注按钮");
            await Expect(visit.Page.Locator(".phone .ticket")).ToContainTextAsync("热汤面立减");
            await Expect(visit.Page.Locator("#s-check")).ToContainTextAsync("1 张图片还没有文字说明");
            await visit.AxeCleanAsync();
            await visit.PictureAsync("article-editor");
            await visit.Page.ClickAsync("[data-send]");
            await Expect(visit.Page.Locator("tbody tr").First).ToContainTextAsync("审核中");
            await Expect(visit.Page.Locator("tbody tr").First).ToContainTextAsync(Title);
        });
        string id = (await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/posts?state=in_review")).GetProperty("items")[0].GetProperty("id").GetString()!;
        await browser.VisitAsync(town.App, async visit =>
        {
            await SeededApp.SignInAsync(visit, town.Staff("reviewer"), "/staff/reviews");
            await visit.Page.ClickAsync($".queue-item:has-text('{Title}')");
            await Expect(visit.Page.Locator(".as-seen b").First).ToHaveTextAsync("六点");
            await visit.AxeCleanAsync();
        });
        await town.ApproveAsync(id);
        await browser.VisitAsync(town.App, async visit =>
        {
            await visit.GoAsync("/m/life");
            await Expect(visit.Page.Locator("article").First).ToContainTextAsync(Title);
            await visit.PictureAsync("article-feed");
            await visit.Page.ClickAsync($"a[href='/m/life/{id}']");
            await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(Title);
            await visit.PictureAsync("article-page");
            await visit.Page.ClickAsync(".mounted button");
            await Expect(visit.Page).ToHaveURLAsync(new Regex($"/m/life/{id}"));
            await Expect(visit.Page.Locator(".mounted")).ToContainTextAsync("这张券您已经领了");
        }, VisitSetup.Phone with { Script = false });
        await browser.VisitAsync(town.App, async visit =>
        {
            await visit.GoAsync("/m/life/" + id);
            await visit.AxeCleanAsync();
        }, VisitSetup.Phone);
    }

    [Fact]
    public Task Blocks_are_moved_changed_removed_and_brought_back_by_the_keyboard_and_the_focus_stays() => WriterAsync(async visit =>
    {
        await visit.Page.FillAsync("#f-blocks-0", "第一段");
        await AddAsync(visit, "段落");
        await Expect(visit.Page.Locator("#f-blocks-1")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("第二段");
        await visit.Page.FocusAsync("#block-2-up");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("#f-blocks-0")).ToHaveValueAsync("第二段");
        await Expect(visit.Page.Locator("#block-2-down")).ToBeFocusedAsync();
        await visit.Page.SelectOptionAsync("#block-2 .block-look", "heading");
        await Expect(visit.Page.Locator(".phone h2")).ToHaveTextAsync("第二段");
        await visit.Page.Locator("#block-2 button:has-text('删掉')").PressAsync("Enter");
        await Expect(visit.Page.Locator("#f-blocks-0")).ToHaveValueAsync("第一段");
        await Expect(visit.Page.Locator("#f-blocks-0")).ToBeFocusedAsync();
        await visit.Page.Locator(".toast button").PressAsync("Enter");
        await Expect(visit.Page.Locator("#f-blocks-0")).ToHaveValueAsync("第二段");
        await Expect(visit.Page.Locator(".phone h2")).ToHaveTextAsync("第二段");
    });

    [Fact]
    public Task A_reload_loses_no_word_of_a_long_article() => WriterAsync(async visit =>
    {
        string large = string.Concat(Enumerable.Repeat("面", 1_900));
        for (int at = 0; at < 4; at++)
        {
            if (at > 0) await AddAsync(visit, "段落");
            await visit.Page.FillAsync($"#f-blocks-{at}", large + at);
        }

        await visit.Page.FillAsync("#f-title", "写到一半");
        await Expect(visit.Page.Locator(".phone .post-title")).ToHaveTextAsync("写到一半");
        await Task.Delay(2_500); // the title is in its field still: what is typed is kept within two seconds
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("#f-title")).ToHaveValueAsync("写到一半");
        for (int at = 0; at < 4; at++) await Expect(visit.Page.Locator($"#f-blocks-{at}")).ToHaveValueAsync(large + at);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(80)]
    [InlineData(200)]
    public Task Chinese_is_composed_in_a_block_while_another_changes_the_page(int latency) => WriterAsync(async visit =>
    {
        ChineseKeyboard keyboard = new(visit, latency + 40);
        foreach (string field in new[] { "#f-title", "#f-blocks-0" })
        {
            await keyboard.ComposeAsync(field);
            await visit.Page.PressAsync(field, "Tab");
            await Expect(visit.Page.Locator(field)).ToHaveValueAsync(ChineseKeyboard.Written);
        }

        await Expect(visit.Page.Locator(".phone .post-text")).ToHaveTextAsync(ChineseKeyboard.Written);
    }, latency: latency);

    [Theory]
    [InlineData("desk-dark-en", 1440, 900, true, "en")]
    [InlineData("phone", 390, 844, false, "zh-CN")]
    [InlineData("phone-dark-en", 390, 844, true, "en")]
    public Task It_looks_right_everywhere(string picture, int width, int height, bool dark, string language) => WriterAsync(async visit =>
    {
        await visit.Page.FillAsync("#f-title", Title);
        await visit.Page.FillAsync("#f-blocks-0", Words);
        int kinds = await visit.Page.Locator("#block-add button").CountAsync();
        for (int kind = 1; kind < kinds; kind++)
        {
            await visit.Page.Locator("#block-add button").Nth(kind - new[] { 6, 8, 10 }.Count(only => kind > only)).ClickAsync();
            await Expect(visit.Page.Locator(".block-rows > li")).ToHaveCountAsync(kind + 1);
        }

        await visit.Page.ClickAsync("[data-send]");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("article-" + picture);
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways");
    }, new VisitSetup(width, height, dark, language));

    [Fact]
    public Task What_was_copied_from_Word_becomes_blocks_and_what_was_left_is_told() => WriterAsync(async visit =>
    {
        string page = "<h2>怎么吃</h2><p>先<b>喝汤</b></p><ul><li>汤</li><li>面</li></ul><p><img src=x>" + new string('面', 30_000) + "</p>";
        await PasteAsync(visit, "#f-blocks-0", page);
        await Expect(visit.Page.Locator(".phone h2")).ToHaveTextAsync("怎么吃");
        await Expect(visit.Page.Locator(".phone b")).ToHaveTextAsync("喝汤");
        await Expect(visit.Page.Locator(".block-rows > li")).ToHaveCountAsync(18);
        await Expect(visit.Page.Locator("#f-blocks")).ToContainTextAsync("1 张图片，请在这里上传");
        await visit.Page.ClickAsync(".toast button");
        await Expect(visit.Page.Locator(".block-rows > li")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("#f-blocks-0")).ToHaveValueAsync("");
        Assert.True(await PasteAsync(visit, "#f-blocks-0", "<span>一句话</span>"), "One stretch of words is the field's own business.");
        await PasteAsync(visit, "#f-blocks-0", page);
        await Expect(visit.Page.Locator("#f-blocks")).ToContainTextAsync("1 张图片，请在这里上传");
        await visit.AxeCleanAsync();
        await visit.PictureAsync("article-pasted");
    });

    [Fact]
    public async Task Two_who_write_at_once_see_each_others_words_and_an_older_version_can_be_taken_up_again()
    {
        string post = "";
        await WriterAsync(async visit =>
        {
            await visit.Page.FillAsync("#f-title", "两个人写");
            await visit.Page.FillAsync("#f-blocks-0", "早上六点熬的汤");
            await visit.Page.ClickAsync(".save-bar button:not([data-send])");
            await visit.Page.ClickAsync("tbody tr:has-text('两个人写') a");
            await Expect(visit.Page.Locator(".maker[data-live=yes]")).ToBeVisibleAsync();
            post = visit.Page.Url;
            await browser.VisitAsync(town.App, async other =>
            {
                await SeededApp.SignInAsync(other, town.User("manager"), new Uri(post).AbsolutePath);
                await Expect(other.Page.Locator(".maker[data-live=yes]")).ToBeVisibleAsync();
                await other.Page.FillAsync("#f-blocks-0", "早上五点熬的汤");
                await other.Page.ClickAsync(".save-bar button:not([data-send])");
                await Expect(other.Page.Locator("tbody")).ToBeVisibleAsync();
            });
            await visit.Page.FillAsync("#f-blocks-0", "早上六点熬的骨汤");
            await visit.Page.ClickAsync(".save-bar button:not([data-send])");
            await Expect(visit.Page.Locator("#conflict del")).ToHaveTextAsync("五");
            await Expect(visit.Page.Locator("#conflict ins")).ToHaveTextAsync(["六", "骨"]);
            await visit.AxeCleanAsync();
            await visit.PictureAsync("article-conflict");
            await visit.Page.ClickAsync("#conflict button:has-text('用同事的')");
            await Expect(visit.Page.Locator("#f-blocks-0")).ToHaveValueAsync("早上五点熬的汤");
            await visit.Page.ClickAsync(".toast button");
            await Expect(visit.Page.Locator("#f-blocks-0")).ToHaveValueAsync("早上六点熬的骨汤");
            await visit.Page.ClickAsync(".save-bar button:not([data-send])");
            await Expect(visit.Page.Locator("tbody")).ToBeVisibleAsync();

            await visit.Page.GotoAsync(post);
            await visit.Page.ClickAsync("a[href$='/versions']");
            await Expect(visit.Page.Locator(".compared")).ToContainTextAsync("早上五六点熬的骨汤");
            await visit.AxeCleanAsync();
            await visit.PictureAsync("article-versions");
            await visit.Page.ClickAsync("ol a:has-text('第 1 版')");
            await visit.Page.ClickAsync("a[href*='from=1']");
            await Expect(visit.Page.Locator("#f-blocks-0")).ToHaveValueAsync("早上六点熬的汤");
            await Expect(visit.Page).ToHaveURLAsync(post);
            await visit.Page.FillAsync("#f-blocks-0", "从第一版接着写");
            await visit.Page.PressAsync("#f-blocks-0", "Tab");
            await Expect(visit.Page.Locator(".phone .post-text")).ToHaveTextAsync("从第一版接着写");
            await visit.Page.ReloadAsync();
            await Expect(visit.Page.Locator("#f-blocks-0")).ToHaveValueAsync("从第一版接着写");
            await visit.Page.ClickAsync(".save-bar button:not([data-send])");
            await Expect(visit.Page.Locator("tbody")).ToBeVisibleAsync();
        });
        await browser.VisitAsync(town.App, async visit =>
        {
            await SeededApp.SignInAsync(visit, town.User("operator"), new Uri(post).AbsolutePath + "/versions");
            await Expect(visit.Page.Locator("ol a[href*='of=']")).ToHaveCountAsync(4);
            await visit.AxeCleanAsync();
            await visit.PictureAsync("article-versions-phone");
            Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways");
        }, VisitSetup.Phone);
    }

    [Fact]
    public async Task Only_what_was_just_put_into_the_form_can_be_taken_back()
    {
        string post = await town.LiveAsync("今天的热汤面");
        await browser.VisitAsync(town.App, async visit =>
        {
            await SeededApp.SignInAsync(visit, town.User("operator"), $"{town.Home}/life/{post}?from=1");
            await Expect(visit.Page.Locator(".maker[data-live=yes]")).ToBeVisibleAsync();
            await Expect(visit.Page.Locator(".toast button")).ToHaveCountAsync(1);
            await visit.Page.ClickAsync("[data-send]");
            await Expect(visit.Page.Locator(".toast")).ToContainTextAsync("没有改动");
            await Expect(visit.Page.Locator(".toast button")).ToHaveCountAsync(0);
        });
    }

    /// <returns>Whether the field pastes by itself.</returns>
    private static Task<bool> PasteAsync(Visit visit, string field, string html) => visit.Page.Locator(field).EvaluateAsync<bool>(
        """
        (field, html) => {
          const data = new DataTransfer();
          data.setData("text/html", html);
          return field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """, html);

    private static Task AddAsync(Visit visit, string kind) =>
        visit.Page.Locator("#block-add").GetByRole(AriaRole.Button, new() { Name = kind, Exact = true }).ClickAsync();

    /// <summary>Each story begins on an empty page: what another left as a draft is thrown away.</summary>
    private Task WriterAsync(Func<Visit, Task> story, VisitSetup? setup = null, int latency = 0) => browser.VisitAsync(town.App, async visit =>
    {
        await visit.SlowDownAsync(latency);
        await SeededApp.SignInAsync(visit, town.User("operator"), town.Home + "/life/article/new");
        await Expect(visit.Page.Locator(".maker[data-live=yes]")).ToBeVisibleAsync();
        ILocator again = visit.Page.Locator(".maker .notice button");
        if (await again.CountAsync() > 0)
        {
            // The notice goes together with the words: before, an empty field may be filled with nothing once more.
            await again.First.ClickAsync();
            await Expect(again).ToHaveCountAsync(0);
            await Expect(visit.Page.Locator("#f-blocks-0")).ToHaveValueAsync("");
        }

        await story(visit);
    }, setup ?? new VisitSetup());
}
