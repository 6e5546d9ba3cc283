using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>Chinese is composed wherever people type it, also while the page draws itself anew. The designer's fields are in its own journey.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class CompositionJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private const string Written = ChineseKeyboard.Written;

    [Theory]
    [InlineData(0)]
    [InlineData(80)]
    [InlineData(200)]
    public Task In_the_search_of_the_list_while_the_list_changes(int latency) => OwnerAsync("/coupons", latency, async (visit, keyboard) =>
    {
        string name = "换状态的券 " + latency, id = await town.OutAsync(("name", name));
        ILocator stamp = visit.Page.Locator("tr", new() { HasText = name }).Locator(".stamp");
        await Expect(stamp).ToHaveTextAsync("发放中");
        await keyboard.ComposeAsync("input[type=search]", async () =>
        {
            await town.SendAsync(town.Key, HttpMethod.Post, $"api/v1/coupons/{id}/pause");
            await Expect(stamp).ToHaveTextAsync("已暂停", new() { Timeout = 15_000 });
        });
        await visit.Page.PressAsync("input[type=search]", "Enter");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("q=%E5%91%A8"));
        await Expect(visit.Page.Locator("input[type=search]")).ToHaveValueAsync(Written);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(80)]
    [InlineData(200)]
    public Task In_the_settings_while_the_frame_changes(int latency) => OwnerAsync("/settings", latency, async (visit, keyboard) =>
    {
        await keyboard.ComposeAsync("#f-name", async () =>
        {
            await town.OutAsync(("name", "送审 " + latency), ("layers", new[] { "public" }));
            await Task.Delay(500 + latency);
        });
        await keyboard.ComposeAsync("#f-about");
        await visit.Page.ClickAsync(".button.go");
        await Expect(visit.Page.Locator("[role=status] .notice.good")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".merchant-chip b").First).ToHaveTextAsync(Written);

        await visit.GoAsync(town.Home + "/settings/shops");
        await EmptyAsync("#f-name", "#f-address");
        await visit.Page.ClickAsync(".button.go");
        await Expect(visit.Page.Locator("tbody tr", new() { HasText = Written }).First).ToContainTextAsync(Written);

        await visit.GoAsync(town.Home + "/settings/people");
        await EmptyAsync("#f-name");
        await visit.Page.SelectOptionAsync("[name=role]", "cashier");
        await visit.Page.ClickAsync(".button.go");
        await Expect(visit.Page.Locator(".copy-text code")).ToBeVisibleAsync();

        async Task EmptyAsync(params string[] fields)
        {
            foreach (string field in fields)
            {
                await keyboard.ComposeAsync(field);
                await visit.Page.PressAsync(field, "Tab");
                await Expect(visit.Page.Locator(field)).ToHaveValueAsync(Written);
            }
        }
    });

    [Theory]
    [InlineData(0)]
    [InlineData(80)]
    [InlineData(200)]
    public Task In_the_questions_of_dialogs(int latency) => OwnerAsync("/catalog", latency, async (visit, keyboard) =>
    {
        await visit.Page.ClickAsync("#product-shop_page .button.quiet");
        await keyboard.ComposeAsync("#leave-typed");
        await Expect(visit.Page.Locator("dialog[open] .button.stop")).ToBeDisabledAsync();
        await Expect(visit.Page.Locator("#leave-typed")).ToHaveValueAsync(Written);

        await visit.GoAsync(town.Home + "/keys");
        await visit.Page.ClickAsync(".page-head .button.go");
        await keyboard.ComposeAsync("dialog[open] input");
        await visit.Page.ClickAsync("dialog[open] .button.go");
        await Expect(visit.Page.Locator("tbody tr", new() { HasText = Written }).First).ToBeVisibleAsync();
    });

    [Theory]
    [InlineData(0)]
    [InlineData(80)]
    [InlineData(200)]
    public Task In_a_reviewers_note_while_the_queue_grows(int latency) => StaffAsync("reviewer", "/staff/reviews", latency, async (visit, keyboard) =>
    {
        string first = "等着的券 " + latency, second = "后来的券 " + latency;
        await town.OutAsync(("name", first), ("layers", new[] { "public" }));
        await visit.Page.ClickAsync($".queue-item:has-text('{first}')");
        await visit.Page.ClickAsync("[data-key=r]");
        await visit.Page.ClickAsync("label:has(input[data-key='2'])");
        await keyboard.ComposeAsync("textarea >> nth=0", async () =>
        {
            await town.OutAsync(("name", second), ("layers", new[] { "public" }));
            await Expect(visit.Page.Locator($".queue-item:has-text('{second}')")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        });
        await visit.Page.ClickAsync("[data-key=r]");
        await Expect(visit.Page.Locator(".toast")).ToContainTextAsync(first);
        Assert.Equal(1, await town.InFileAsync("SELECT count(*) FROM reviews_review WHERE title = $title AND note LIKE '%' || $note || '%'",
            ("$title", first), ("$note", Written)));
    });

    [Theory]
    [InlineData(0)]
    [InlineData(80)]
    [InlineData(200)]
    public Task In_what_an_administrator_writes(int latency) => StaffAsync("administrator", "/staff/merchants", latency, async (visit, keyboard) =>
    {
        await keyboard.ComposeAsync("input[type=search]");
        await visit.Page.PressAsync("input[type=search]", "Tab");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("q=%E5%91%A8"));
        await visit.Page.Locator(".page-head .button.go").ClickAsync();
        foreach (string field in new[] { "[name=name]", "[name=ownerName]" })
        {
            await keyboard.ComposeAsync(field);
            await visit.Page.PressAsync(field, "Tab");
            await Expect(visit.Page.Locator(field)).ToHaveValueAsync(Written);
        }
    });

    [Theory]
    [InlineData(0)]
    [InlineData(80)]
    [InlineData(200)]
    public Task In_a_post_and_in_what_its_picture_shows(int latency) => OwnerAsync("/life/new", latency, async (visit, keyboard) =>
    {
        await Expect(visit.Page.Locator(".maker[data-live=yes]")).ToBeVisibleAsync();
        await visit.Page.SetInputFilesAsync("#pictures-file", new FilePayload { Name = "1.png", MimeType = "image/png", Buffer = Dot.Png });
        await Expect(visit.Page.Locator(".picture-rows > li")).ToHaveCountAsync(1);
        foreach (string field in new[] { "#f-text", "#f-pictures-0-alt" })
        {
            await keyboard.ComposeAsync(field);
            await visit.Page.PressAsync(field, "Tab");
            await Expect(visit.Page.Locator(field)).ToHaveValueAsync(Written);
        }
        await visit.Page.ClickAsync("[data-send]");
        await Expect(visit.Page.Locator("tbody tr").First).ToContainTextAsync(Written);
    });

    /// <summary>The till has no live connection that could be late; what was typed must come back with the reason why it was refused.</summary>
    [Fact]
    public async Task At_the_till()
    {
        string id = await town.OutAsync(("name", "午市满减"));
        string code = (await town.SendAsync(town.Key, HttpMethod.Post, $"api/v1/coupons/{id}/claims", new { shopper = "小林" })).GetProperty("code").GetString()!;
        await browser.VisitAsync(town.App, async visit =>
        {
            await SeededApp.SignInAsync(visit, town.User("cashier"), town.Home + "/redeem");
            ChineseKeyboard keyboard = new(visit, 40);
            await RefusedAsync("#code");
            await visit.Page.FillAsync("#code", code);
            await visit.Page.PressAsync("#code", "Enter");
            await RefusedAsync("#order");
            await visit.Page.FillAsync("#order", "38");
            await visit.Page.PressAsync("#order", "Enter");
            await visit.Page.ClickAsync(".till-day .button >> nth=0");
            await keyboard.ComposeAsync("#reason");
            await visit.Page.PressAsync("#reason", "Enter");
            await Expect(visit.Page.Locator(".notice.good")).ToBeVisibleAsync();
            Assert.Equal(1, await town.InFileAsync("SELECT count(*) FROM coupons_redemption WHERE reversal_reason = $reason", ("$reason", Written)));

            async Task RefusedAsync(string field)
            {
                await keyboard.ComposeAsync(field);
                await visit.Page.PressAsync(field, "Enter");
                await Expect(visit.Page.Locator($".notice.stop, {field}-error").First).ToBeVisibleAsync();
                await Expect(visit.Page.Locator(field)).ToHaveValueAsync(Written);
            }
        }, VisitSetup.Phone);
    }

    private Task OwnerAsync(string page, int latency, Func<Visit, ChineseKeyboard, Task> story) =>
        AsAsync(town.User("owner"), town.Home + page, latency, story);

    private Task StaffAsync(string role, string page, int latency, Func<Visit, ChineseKeyboard, Task> story) =>
        AsAsync(town.Staff(role), page, latency, story);

    private Task AsAsync(System.Text.Json.JsonElement person, string page, int latency, Func<Visit, ChineseKeyboard, Task> story) =>
        browser.VisitAsync(town.App, async visit =>
        {
            await visit.SlowDownAsync(latency);
            await SeededApp.SignInAsync(visit, person, page);
            await visit.ListensAsync();
            await story(visit, new ChineseKeyboard(visit, latency + 40));
        });
}
