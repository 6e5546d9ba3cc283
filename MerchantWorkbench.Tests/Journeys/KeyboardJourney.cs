using System.Text.Json;
using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>Whole days without a mouse: every walk reaches its end with Tab, Enter, Space, Escape and arrows, and sees where it is.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class KeyboardJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private string Home => "/b/" + town.Merchant.GetProperty("shortName").GetString();

    private string Key => town.Merchant.GetProperty("apiKey").GetString()!;

    private JsonElement Owner => town.Merchant.GetProperty("users")[0];

    private JsonElement Administrator => town.Told.GetProperty("staff").EnumerateArray()
        .Single(person => person.GetProperty("role").GetString() == "administrator");

    [Fact]
    public Task Signing_in_and_past_the_frame_to_the_content() => browser.VisitAsync(town.App, async visit =>
    {
        Keyboard keys = new(visit);
        await visit.GoAsync($"/account/sign-in?back={Uri.EscapeDataString(Home)}");
        await PastTheFrameAsync(visit, keys);
        await keys.TypeAsync("input[name=Email]", Owner.GetProperty("email").GetString()!);
        await keys.TypeAsync("input[name=Password]", Owner.GetProperty("password").GetString()!);
        await keys.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**" + Home);
        foreach (string page in new[] { Home + "/coupons", "/m" })
        {
            await visit.GoAsync(page);
            await PastTheFrameAsync(visit, keys);
        }
        await visit.GoAsync(Home);
        await keys.EnterAsync($"a.top-link[href='{Home}/notices']");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/notices$"));
        await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_shopper_takes_a_piece_and_looks_at_the_wallet() => browser.VisitAsync(town.App, async visit =>
    {
        await OutAsync("键盘能领的券");
        Keyboard keys = new(visit);
        await visit.GoAsync("/m/shop/" + town.Merchant.GetProperty("shortName").GetString());
        await keys.EnterAsync(".ticket .button");
        await visit.Page.WaitForURLAsync("**/m/coupon/*");
        await keys.EnterAsync(".thumb .button");
        await visit.Page.WaitForURLAsync("**/m/wallet/*");
        await keys.EnterAsync("main a[href='/m/wallet']");
        await Expect(visit.Page.Locator(".ticket")).ToHaveCountAsync(1);
    });

    [Fact]
    public async Task A_list_is_filtered_searched_picked_from_and_paused()
    {
        await OutAsync("一键停下的券");
        await VisitAsync(Owner, Home + "/coupons", async (visit, keys) =>
        {
            await keys.EnterAsync(".chips a[href*='state=running']");
            await Expect(visit.Page).ToHaveURLAsync(new Regex("state=running"));
            await keys.TypeAsync("input[type=search]", "一键停下");
            await keys.PressAsync("Enter");
            await Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(1);
            await keys.GoToAsync("tbody input[type=checkbox]");
            await keys.PressAsync("Space");
            await Expect(visit.Page.Locator(".bulk-bar")).ToBeVisibleAsync();
            await keys.EnterAsync(".bulk-bar button");
            await keys.EnterAsync(".toast button");
            await Expect(visit.Page.Locator("tbody .stamp")).ToHaveTextAsync("发放中");
        });
    }

    [Fact]
    public async Task A_coupon_is_paused_resumed_appended_shared_tried_and_stopped()
    {
        string id = await OutAsync("键盘管的券");
        await VisitAsync(Owner, $"{Home}/coupons/{id}", async (visit, keys) =>
        {
            ILocator stamp = visit.Page.Locator(".page-head .stamp");
            const string turn = ".actions button:has(use[href*='#pause']), .actions button:has(use[href*='#play'])";
            await keys.EnterAsync(turn);
            await Expect(stamp).ToHaveTextAsync("已暂停");
            await keys.StandsOnAsync(turn);
            await keys.PressAsync("Enter");
            await Expect(stamp).ToHaveTextAsync("发放中");
            await keys.StandsOnAsync(turn);

            await keys.BackToAsync(".actions button:has(use[href*='#plus'])");
            await keys.PressAsync("Shift+Tab");
            await keys.OpenAsync(".actions button:has(use[href*='#plus'])");
            await keys.TypeAsync("dialog[open] input", "250");
            await keys.EnterAsync("dialog[open] .button.go");
            await Expect(visit.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
            await keys.StandsOnAsync(".actions button:has(use[href*='#plus'])");

            await keys.EnterAsync(".actions a[href$='/share']");
            await keys.ArriveAsync("**/share");
            await keys.EnterAsync("button:has(use[href*='#ticket'])");
            await Expect(visit.Page.Locator(".facts b")).ToBeVisibleAsync();

            await visit.GoAsync($"{Home}/coupons/{id}");
            await keys.OpenAsync(".actions .button.stop");
            await keys.TypeAsync("#stop-typed", "0");
            await keys.EnterAsync("dialog[open] .button.stop");
            await Expect(stamp).ToHaveTextAsync("已停发");
            await keys.StandsOnAsync("h1");
        });
    }

    [Fact]
    public Task A_product_is_left_and_opened() => VisitAsync(Owner, Home + "/catalog", async (visit, keys) =>
    {
        const string tile = "#product-shop_page";
        await keys.OpenAsync(tile + " .button.quiet");
        await keys.TypeAsync("#leave-typed", "店铺主页");
        await keys.EnterAsync("dialog[open] .button.stop");
        await Expect(visit.Page.Locator(tile + " .stamp")).ToHaveTextAsync("未开通");
        await keys.StandsOnAsync("h1");
        await keys.OpenAsync(tile + " .button:not(.quiet)");
        await keys.EnterAsync("dialog[open] .button.go");
        await Expect(visit.Page.Locator(tile + " .stamp")).ToHaveTextAsync("使用中");
        await keys.StandsOnAsync("h1");
        await keys.GoToAsync("#product-coupons summary");
        await keys.PressAsync("Space");
        await Expect(visit.Page.Locator("#product-coupons details")).ToHaveAttributeAsync("open", "");
    });

    [Fact]
    public Task A_question_that_was_closed_is_asked_again_however_fast_one_is() => VisitAsync(Owner, Home + "/catalog", async (visit, keys) =>
    {
        ILocator question = visit.Page.Locator("dialog[open]");
        await keys.EnterAsync("#product-shop_page .button.quiet");
        for (int again = 0; again < 12; again++)
        {
            await Expect(question).ToBeVisibleAsync();
            await keys.PressAsync("Escape");
            await keys.PressAsync("Enter");
        }
        await Expect(question).ToBeVisibleAsync();
        await keys.EnterAsync("dialog[open] .dialog-actions .button:first-child");
        await Expect(question).ToHaveCountAsync(0);
        await keys.PressAsync("Enter");
        await Expect(question).ToBeVisibleAsync();
    });

    [Fact]
    public Task Settings_take_a_shop_a_person_and_a_key() => VisitAsync(Owner, Home + "/settings/shops", async (visit, keys) =>
    {
        await keys.TypeAsync("[name=name]", "北街店");
        await keys.EnterAsync("main .button.go");
        await Expect(visit.Page.Locator("tr", new() { HasText = "北街店" })).ToBeVisibleAsync();
        await keys.StandsOnAsync("main .button.go");
        await keys.OpenAsync("tbody .button.stop");
        await keys.PressAsync("Escape");

        await keys.BackToAsync(".tabs a[href$='/people']");
        await keys.PressAsync("Enter");
        await keys.ArriveAsync("**/people");
        await keys.TypeAsync("[name=name]", "小赵");
        await keys.GoToAsync("[name=role]");
        await keys.PressAsync("ArrowDown");
        await keys.EnterAsync("main .button.go");
        await Expect(visit.Page.Locator(".copy-text code")).ToContainTextAsync("/account/join?token=");
        await keys.StandsOnAsync("main .button.go");

        await keys.BackToAsync($".tabs a[href$='/keys']");
        await keys.PressAsync("Enter");
        await keys.ArriveAsync("**/keys");
        await keys.OpenAsync(".page-head .button.go");
        await keys.TypeAsync("dialog[open] input", "收银机");
        await keys.EnterAsync("dialog[open] .button.go");
        await Expect(visit.Page.Locator(".copy-text code")).ToBeVisibleAsync();
        await keys.StandsOnAsync(".page-head .button.go");
    });

    [Fact]
    public Task Staff_take_a_merchant_in_and_invite_a_colleague() => VisitAsync(Administrator, "/staff/merchants", async (visit, keys) =>
    {
        await keys.EnterAsync(".page-head .button.go");
        await keys.TypeAsync("[name=name]", "键盘花店");
        await keys.TypeAsync("[name=shortName]", "flowers-by-key");
        await keys.TypeAsync("[name=ownerName]", "阿花");
        await keys.TypeAsync("[name=ownerEmail]", "ahua@flowers.example");
        await keys.EnterAsync("main .card .button.go");
        await Expect(visit.Page.Locator(".copy-text code")).ToBeVisibleAsync();
        await keys.TypeAsync("input[type=search]", "键盘花店");
        await keys.PressAsync("Enter");
        await Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await keys.OpenAsync("tbody .button.stop");
        await keys.PressAsync("Escape");

        await visit.GoAsync("/staff/accounts");
        await PastTheFrameAsync(visit, keys);
        await keys.TypeAsync("[name=name]", "阿蓝");
        await keys.GoToAsync("[name=role]");
        await keys.PressAsync("ArrowDown");
        await keys.EnterAsync("main .button.go");
        await Expect(visit.Page.Locator(".copy-text code")).ToBeVisibleAsync();
        await keys.OpenAsync("tbody .button.stop");
        await keys.PressAsync("Escape");
    });

    [Fact]
    public Task A_coupon_is_designed_from_a_recipe_changed_and_sent() => VisitAsync(Owner, Home + "/coupons/new", async (visit, keys) =>
    {
        await Expect(visit.Page.Locator(".maker")).ToHaveAttributeAsync("data-live", "yes");
        await keys.EnterAsync("[data-recipe=Lunch]");
        await Expect(visit.Page.Locator("#f-total")).Not.ToHaveValueAsync("");
        await keys.GoToAsync("input[type=radio][name=kind]");
        await keys.PressAsync("ArrowRight");
        await Expect(visit.Page.Locator("#f-percentOff")).ToBeVisibleAsync();
        await keys.PressAsync("ArrowLeft");
        await keys.TypeAsync("#f-amountFen", "五块");
        await keys.PressAsync("Tab");
        await Expect(visit.Page.Locator("#f-amountFen-error")).ToBeVisibleAsync();
        await keys.EnterAsync(".checks .link");
        await keys.StandsOnAsync("#f-amountFen");
        await keys.PressAsync("Control+A");
        await visit.Page.Keyboard.TypeAsync("6");
        await keys.EnterAsync(".windows > .button");
        await keys.GoToAsync(".days input");
        await keys.PressAsync("Space");
        await keys.EnterAsync(".hours .button");
        await keys.EnterAsync("[data-send]");
        await visit.Page.WaitForURLAsync(new Regex("/coupons/[0-9a-z]{12}$"));
        await Expect(visit.Page.Locator(".page-head .stamp")).ToBeVisibleAsync();
    });

    /// <summary>The first stop of every page leads past its frame.</summary>
    private static async Task PastTheFrameAsync(Visit visit, Keyboard keys)
    {
        await visit.Page.EvaluateAsync("document.activeElement.blur()");
        await keys.BackToAsync(".skip-link");
        await keys.PressAsync("Enter");
        await keys.StandsOnAsync("main");
        await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
    }

    private Task VisitAsync(JsonElement person, string page, Func<Visit, Keyboard, Task> story) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, person, page);
        await visit.ListensAsync();
        await story(visit, new Keyboard(visit));
    });

    private async Task<string> OutAsync(string name)
    {
        JsonElement coupon = await town.SendAsync(Key, HttpMethod.Post, "/api/v1/coupons", CouponBody.MoneyOff(("name", name)));
        string id = coupon.GetProperty("id").GetString()!;
        await town.SendAsync(Key, HttpMethod.Post, $"/api/v1/coupons/{id}/submit");
        return id;
    }
}
