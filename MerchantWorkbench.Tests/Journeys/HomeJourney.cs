using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>The owner of the demo's noodle shop, from the home to where the work is: by the search of the frame, by a to-do.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class HomeJourney(Browser browser, HomeJourney.Town town) : IClassFixture<Browser>, IClassFixture<HomeJourney.Town>
{
    private const string Field = "dialog.jump input", Goals = "dialog.jump [role=option]", Chosen = "dialog.jump [role=option][aria-selected=true]";

    [Fact]
    public Task The_keyboard_alone_finds_a_coupon_and_opens_it() => AtHomeAsync(new(), async visit =>
    {
        await visit.Page.Keyboard.PressAsync("Control+k");
        await Expect(visit.Page.Locator(Field)).ToBeFocusedAsync(Patient);
        await Expect(visit.Page.Locator(Chosen)).ToContainTextAsync("首页");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(visit.Page.Locator(Chosen)).ToContainTextAsync("公域推广");
        await Expect(visit.Page.Locator(Field)).ToHaveAttributeAsync("aria-activedescendant", "jump-1");
        await visit.AxeCleanAsync();
        await visit.Page.Keyboard.InsertTextAsync("不存在的券");
        await Expect(visit.Page.Locator("dialog.jump [role=status]")).ToContainTextAsync("没有找到「不存在的券」");
        await visit.AxeCleanAsync();
        await visit.Page.FillAsync(Field, "牛肉面");
        await Expect(visit.Page.Locator(Goals)).ToHaveCountAsync(1);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("红烧牛肉面", new() { Timeout = 20_000 });
        await Expect(visit.Page.Locator("dialog.jump[open]")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Escape_closes_the_search_and_the_next_one_begins_anew() => AtHomeAsync(new(), async visit =>
    {
        await visit.Page.Keyboard.PressAsync("Control+k");
        await visit.Page.FillAsync(Field, "设置");
        await Expect(visit.Page.Locator(Goals)).ToHaveCountAsync(1);
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator("dialog.jump[open]")).ToHaveCountAsync(0);
        await visit.Page.Keyboard.PressAsync("Control+k");
        await Expect(visit.Page.Locator(Field)).ToHaveValueAsync("", new() { Timeout = 15_000 });
        Assert.True(await visit.Page.Locator(Goals).CountAsync() > 3);
    });

    [Fact]
    public Task Enter_that_ends_a_Chinese_word_opens_nothing() => AtHomeAsync(new(), async visit =>
    {
        await visit.Page.Keyboard.PressAsync("Control+k");
        await Expect(visit.Page.Locator(Field)).ToBeFocusedAsync(Patient);
        ICDPSession keyboard = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await keyboard.SendAsync("Input.imeSetComposition", new() { ["text"] = "shezhi", ["selectionStart"] = 6, ["selectionEnd"] = 6 });
        await visit.Page.DispatchEventAsync(Field, "keydown", new { key = "Enter", isComposing = true, bubbles = true });
        await Task.Delay(1_000);
        await Expect(visit.Page.Locator("dialog.jump[open]")).ToHaveCountAsync(1);
        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "设置" });
        await Expect(visit.Page.Locator(Field)).ToHaveValueAsync("设置");
        await Expect(visit.Page.Locator(Goals)).ToHaveCountAsync(1);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/b/laowang/settings");
    });

    [Fact]
    public Task On_a_phone_the_search_is_an_icon_and_a_tap() => AtHomeAsync(VisitSetup.Phone with { Language = "en-US" }, async visit =>
    {
        await visit.Page.ClickAsync(".jump-open");
        await Expect(visit.Page.Locator(Field)).ToBeFocusedAsync(Patient);
        await visit.Page.FillAsync(Field, "set");
        await Expect(visit.Page.Locator(Goals)).ToHaveCountAsync(1);
        await visit.AxeCleanAsync();
        Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390);
        await visit.PictureAsync("jump-phone", whole: false);
        await visit.Page.ClickAsync(Goals);
        await visit.Page.WaitForURLAsync("**/b/laowang/settings");
    });

    [Fact]
    public Task A_to_do_about_too_few_pieces_leads_to_the_question_itself() => AtHomeAsync(new(), async visit =>
    {
        await visit.Page.ClickAsync(".todo-list a[href*='ask=append']");
        await Expect(visit.Page.Locator("dialog[open] h2")).ToContainTextAsync("追加", new() { Timeout = 20_000 });
        await visit.Page.FillAsync("dialog[open] input", "3");
        await visit.Page.ClickAsync("dialog[open] .button.go");
        await Expect(visit.Page.Locator("dialog[open] .error")).ToBeVisibleAsync();
        await visit.AxeCleanAsync();
        await visit.Page.FillAsync("dialog[open] input", "100");
        await visit.Page.ClickAsync("dialog[open] .button.go");
        await Expect(visit.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("100");
    });

    private static LocatorAssertionsToBeFocusedOptions Patient => new() { Timeout = 20_000 };

    private Task AtHomeAsync(VisitSetup setup, Func<Visit, Task> story) => browser.VisitAsync(town.App, async visit =>
    {
        await visit.SignInAsync("laowang@demo.example", "demo-1234");
        await visit.UntilAsync("document.querySelector('.jump-open')?.dataset.live");
        await story(visit);
    }, setup);

    /// <summary>The demo town, for the class.</summary>
    public sealed class Town : IAsyncLifetime
    {
        public AppProcess App { get; private set; } = null!;

        public async Task InitializeAsync() => App = await AppProcess.StartInTownAsync();

        public async Task DisposeAsync() => await App.DisposeAsync();
    }
}
