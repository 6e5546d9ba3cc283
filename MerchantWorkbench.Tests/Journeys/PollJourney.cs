using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>A noodle shop asks its guests and answers theirs: written by the keyboard, looked at by staff, voted in with and without script.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class PollJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private const string Title = "您来定：新出的面";

    [Fact]
    public async Task From_an_empty_page_to_votes_of_three_phones()
    {
        await WriterAsync(async visit =>
        {
            await visit.Page.FillAsync("#f-title", Title);
            await visit.Page.FillAsync("#f-blocks-0", "下周出一碗新的面，您说了算。");
            await AddAsync(visit, "投票");
            await TypeAsync(visit, "#f-blocks-1-question", "出哪一碗？", "酸汤面");
            await visit.Page.Keyboard.PressAsync("Tab");
            await visit.Page.Keyboard.TypeAsync("酸汤面");
            await Expect(visit.Page.Locator("#f-blocks-1-options-2")).ToBeVisibleAsync();
            await visit.Page.Keyboard.PressAsync("Tab");
            await Expect(visit.Page.Locator("#f-blocks-1-options-2")).ToBeFocusedAsync();
            await AddAsync(visit, "问答");
            await TypeAsync(visit, "#f-blocks-2-questions-0-question", "几点能吃到？", "早上六点半起。");
            await visit.Page.Keyboard.PressAsync("Enter");
            await visit.Page.Keyboard.TypeAsync("卖完为止。");
            await Expect(visit.Page.Locator("#f-blocks-2-questions-1-question")).ToBeVisibleAsync();
            await Expect(visit.Page.Locator(".phone details")).ToHaveTextAsync(new Regex("几点能吃到？\\s*早上六点半起。"));

            await visit.Page.Locator("[data-send]").PressAsync("Enter");
            await Expect(visit.Page.Locator("#f-blocks-1-options-1")).ToBeFocusedAsync();
            await Expect(visit.Page.Locator("#f-blocks-1-options-1-error")).ToContainTextAsync("重复");
            await visit.AxeCleanAsync();
            await visit.Page.Keyboard.PressAsync("ControlOrMeta+A");
            await visit.Page.Keyboard.TypeAsync("凉面");
            await visit.Page.FillAsync("#f-blocks-1-ends", "2026-01-02T18:00");
            await visit.Page.PressAsync("#f-blocks-1-ends", "Tab");
            await Expect(visit.Page.Locator("#s-check")).ToContainTextAsync("投票 1-2 18:00 就截止了");
            await visit.Page.FillAsync("#f-blocks-1-ends", "2999-01-02T18:00");
            await visit.Page.PressAsync("#f-blocks-1-ends", "Tab");
            await Expect(visit.Page.Locator("#s-check")).Not.ToContainTextAsync("就截止了");
            await Expect(visit.Page.Locator(".phone .poll label")).ToHaveTextAsync(["酸汤面", "凉面"]);
            await Expect(visit.Page.Locator(".phone .poll input:enabled")).ToHaveCountAsync(0);
            await visit.AxeCleanAsync();
            await visit.PictureAsync("poll-editor");
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await visit.AxeCleanAsync();
            await visit.PictureAsync("poll-editor-dark");
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await visit.Page.Locator("[data-send]").PressAsync("Enter");
            await Expect(visit.Page.Locator("tbody tr").First).ToContainTextAsync(Title);
        });
        string id = (await town.SendAsync(town.Key, HttpMethod.Get, "api/v1/posts?state=in_review")).GetProperty("items")[0].GetProperty("id").GetString()!;
        await browser.VisitAsync(town.App, async visit =>
        {
            await SeededApp.SignInAsync(visit, town.Staff("reviewer"), "/staff/reviews");
            await visit.Page.ClickAsync($".queue-item:has-text('{Title}')");
            await Expect(visit.Page.Locator(".as-seen .poll legend").First).ToHaveTextAsync("出哪一碗？");
            await visit.AxeCleanAsync();
            await visit.PictureAsync("poll-review");
        });
        await town.ApproveAsync(id);
        string path = "/m/life/" + id;
        await browser.VisitAsync(town.App, async visit =>
        {
            await visit.GoAsync(path);
            await visit.PictureAsync("poll-asked");
            await visit.Page.ClickAsync("details summary");
            await Expect(visit.Page.Locator(".block-questions details")).ToContainTextAsync("卖完为止。");
            await visit.Page.CheckAsync("#poll [value='酸汤面']");
            await visit.Page.ClickAsync("#poll button");
            await Expect(visit.Page).ToHaveURLAsync(new Regex($"{path}#poll$"));
            await Expect(visit.Page.Locator(".poll-bars li").First).ToContainTextAsync("1 票 · 100%");
            await visit.PictureAsync("poll-voted");
            await visit.Page.ClickAsync("#poll summary");
            await visit.Page.CheckAsync("#poll [value='凉面']");
            await visit.PictureAsync("poll-changing");
            await visit.Page.ClickAsync("#poll button");
            await Expect(visit.Page.Locator(".poll-bars li").Last).ToContainTextAsync("（您选的）");
        }, VisitSetup.Phone with { Script = false });
        foreach ((bool dark, string language) in new[] { (false, "zh-CN"), (true, "en") })
            await browser.VisitAsync(town.App, async visit =>
            {
                await visit.GoAsync(path);
                await visit.AxeCleanAsync();
                await visit.PictureAsync("poll-asked-" + language);
                await visit.Page.Locator("#poll [type=radio]").First.FocusAsync();
                await visit.Page.Keyboard.PressAsync("Space");
                await visit.Page.Keyboard.PressAsync("Tab");
                await visit.Page.Keyboard.PressAsync("Enter");
                await Expect(visit.Page.Locator(".poll-bars li")).ToHaveCountAsync(2);
                await visit.Page.ClickAsync("#poll summary");
                await visit.AxeCleanAsync();
                await visit.PictureAsync("poll-voted-" + language);
                Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways");
            }, VisitSetup.Phone with { Dark = dark, Language = language });
        await browser.VisitAsync(town.App, async visit =>
        {
            await SeededApp.SignInAsync(visit, town.User("operator"), town.Home + "/life/figures");
            await Expect(visit.Page.Locator("tbody tr").First).ToContainTextAsync("投票“出哪一碗？”，3 人：酸汤面 2 票 · 67% · 凉面 1 票 · 33%");
            await visit.AxeCleanAsync();
            await visit.PictureAsync("poll-figures");
        });
    }

    [Fact]
    public Task What_is_pasted_into_an_answer_stays_in_its_field() => WriterAsync(async visit =>
    {
        await AddAsync(visit, "问答");
        bool isFields = await visit.Page.Locator("#f-blocks-1-questions-0-answer").EvaluateAsync<bool>(
            """
            field => {
              const data = new DataTransfer();
              data.setData("text/html", "<h2>怎么吃</h2><p>先<b>喝汤</b></p>");
              return field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);
        Assert.True(isFields, "The paste was taken away from the field.");
        await Expect(visit.Page.Locator(".block-rows > li")).ToHaveCountAsync(2);
    });

    [Fact]
    public Task A_reload_loses_no_question_and_no_option() => WriterAsync(async visit =>
    {
        await AddAsync(visit, "投票");
        await visit.Page.FillAsync("#f-blocks-1-question", "哪碗？");
        await visit.Page.FillAsync("#f-blocks-1-options-0", "酸汤面");
        await visit.Page.FillAsync("#f-blocks-1-options-1", "凉面");
        await Expect(visit.Page.Locator(".phone .poll label").Last).ToHaveTextAsync("凉面");
        await Task.Delay(2_500); // the last one is in its field still: what is typed is kept within two seconds
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("#f-blocks-1-question")).ToHaveValueAsync("哪碗？");
        await Expect(visit.Page.Locator("#f-blocks-1-options-1")).ToHaveValueAsync("凉面");
        await Expect(visit.Page.Locator("#f-blocks-1-options-2")).ToHaveValueAsync("");
    });

    /// <summary>Types into a field that has the focus already, and into the one after it.</summary>
    private static async Task TypeAsync(Visit visit, string field, string text, string next)
    {
        await Expect(visit.Page.Locator(field)).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync(text);
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.TypeAsync(next);
    }

    private static Task AddAsync(Visit visit, string kind) =>
        visit.Page.Locator("#block-add").GetByRole(AriaRole.Button, new() { Name = kind, Exact = true }).PressAsync("Enter");

    /// <summary>Each story begins on an empty page: what another left as a draft is thrown away.</summary>
    private Task WriterAsync(Func<Visit, Task> story) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.User("operator"), town.Home + "/life/article/new");
        await Expect(visit.Page.Locator(".maker[data-live=yes]")).ToBeVisibleAsync();
        ILocator again = visit.Page.Locator(".maker .notice button");
        if (await again.CountAsync() > 0)
        {
            await again.First.ClickAsync();
            await Expect(again).ToHaveCountAsync(0);
            await Expect(visit.Page.Locator("#f-blocks-0")).ToHaveValueAsync("");
        }

        await story(visit);
    });
}
