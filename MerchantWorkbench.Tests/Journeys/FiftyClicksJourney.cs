using System.Text.Json;
using MerchantWorkbench.Tests.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>Fifty clicks of one button before the page can answer are one wish. What happened is counted in the database, not on the page.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class FiftyClicksJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private const string Yes = "dialog[open] .dialog-actions .button:last-child";

    [Fact]
    public async Task On_the_list_many_are_paused_and_resumed_once_each()
    {
        string[] ids = [await town.OutAsync(("name", "一起停的券甲")), await town.OutAsync(("name", "一起停的券乙"))];
        await OwnerAsync("/coupons?q=" + Uri.EscapeDataString("一起停"), async visit =>
        {
            await visit.Page.CheckAsync("thead input[type=checkbox]");
            await OnceAsync(visit, "coupon.paused", ".bulk-bar .button >> nth=0", ids.Length);
            await Expect(visit.Page.Locator(".toast")).ToContainTextAsync("2");
            await OnceAsync(visit, "coupon.resumed", ".toast .button", ids.Length);
        });
    }

    [Fact]
    public async Task On_a_coupon_each_step_is_taken_once()
    {
        string id = await town.OutAsync(("name", "一步一步的券"));
        await OwnerAsync($"/coupons/{id}/share", visit => OnceAsync(visit, "piece.claimed", "button:has-text('领一张测试券')"));
        await OwnerAsync("/coupons/" + id, async visit =>
        {
            await OnceAsync(visit, "coupon.paused", ".actions .button:has-text('暂停')");
            await OnceAsync(visit, "coupon.resumed", ".actions .button:has-text('继续发')");
            await visit.Page.ClickAsync(".actions .button:has-text('追加')");
            await visit.Page.FillAsync("#f-total", "200");
            await visit.Page.PressAsync("#f-total", "Tab");
            await OnceAsync(visit, "coupon.appended", Yes);
            await Expect(visit.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
            await visit.Page.ClickAsync(".actions .button.stop");
            await visit.Page.FillAsync("#stop-typed", (await town.InFileAsync("SELECT count(*) FROM coupons_piece WHERE coupon_id = $id AND NOT is_test",
                ("$id", MerchantWorkbench.Platform.Kernel.Ids.Parse(id)))).ToString(System.Globalization.CultureInfo.InvariantCulture));
            await OnceAsync(visit, "coupon.stopped", Yes);
        });
    }

    [Fact]
    public Task In_the_settings_one_shop_one_change_one_link() => OwnerAsync("/settings/shops", async visit =>
    {
        await visit.Page.FillAsync("#f-name", "只开一家的店");
        await visit.Page.PressAsync("#f-name", "Tab");
        await OnceAsync(visit, "shop.added", ".button.go");
        await visit.GoAsync(town.Home + "/settings");
        await visit.Page.FillAsync("#f-about", "只改一次。");
        await visit.Page.PressAsync("#f-about", "Tab");
        await OnceAsync(visit, "merchant.changed", ".button.go");
        await visit.GoAsync(town.Home + "/settings/people");
        await visit.Page.FillAsync("#f-name", "只请一位");
        await visit.Page.PressAsync("#f-name", "Tab");
        await visit.Page.SelectOptionAsync("[name=role]", "cashier");
        await OnceAsync(visit, "member.invited", ".button.go");
        await Expect(visit.Page.Locator(".copy-text code")).ToBeVisibleAsync();
    });

    [Fact]
    public Task One_key_is_made_and_one_product_opened() => OwnerAsync("/keys", async visit =>
    {
        await visit.Page.ClickAsync(".page-head .button.go");
        await visit.Page.FillAsync("dialog[open] input", "只做一把");
        await visit.Page.PressAsync("dialog[open] input", "Tab");
        await OnceAsync(visit, "key.made", Yes);
        await Expect(visit.Page.Locator(".copy-text code")).ToBeVisibleAsync();
        await visit.GoAsync(town.Home + "/catalog");
        await visit.Page.ClickAsync("#product-shop_page .button.quiet");
        await visit.Page.FillAsync("#leave-typed", "店铺主页");
        await OnceAsync(visit, "product.left", Yes);
        await visit.Page.ClickAsync("#product-shop_page .button:not(.quiet)");
        await OnceAsync(visit, "product.opened", Yes);
    });

    [Fact]
    public Task One_post_is_written_and_handed_in_once() => OwnerAsync("/life/new", async visit =>
    {
        await Expect(visit.Page.Locator(".maker[data-live=yes]")).ToBeVisibleAsync();
        await visit.Page.FillAsync("#f-text", "只发一条");
        await visit.Page.SetInputFilesAsync("#pictures-file", new FilePayload { Name = "1.png", MimeType = "image/png", Buffer = Dot.Png });
        await Expect(visit.Page.Locator(".picture-rows > li")).ToHaveCountAsync(1);
        await OnceAsync(visit, "post.submitted", "[data-send]");
        Assert.Equal(1, await town.HappenedAsync("post.drafted"));
    });

    [Fact]
    public async Task A_verdict_falls_on_one_submission_not_on_the_next_one_too()
    {
        foreach (string name in new[] { "等结论的券甲", "等结论的券乙", "等结论的券丙" }) await town.OutAsync(("name", name), ("layers", new[] { "public" }));
        await AsAsync(town.Staff("reviewer"), "/staff/reviews", async visit =>
        {
            await visit.Page.ClickAsync(".queue-item:has-text('等结论的券甲')");
            await Expect(visit.Page.Locator("[data-key=a]")).ToBeEnabledAsync();
            string first = visit.Page.Url;
            await visit.ClickFiftyTimesAsync("[data-key=a]");
            await Expect(visit.Page).Not.ToHaveURLAsync(first);
            await Expect(visit.Page.Locator("[data-key=a]")).ToBeEnabledAsync();
            await Task.Delay(1_000);
            Assert.Equal(1, await town.InFileAsync("SELECT count(*) FROM reviews_review WHERE decided_at IS NOT NULL AND title LIKE '等结论的券%'"));
        });
    }

    [Fact]
    public Task An_administrator_makes_one_merchant_and_one_key() => AsAsync(town.Staff("administrator"), "/staff/merchants", async visit =>
    {
        await visit.Page.ClickAsync("button:has-text('新商家')");
        await visit.Page.FillAsync("[name=name]", "只有一家");
        await visit.Page.FillAsync("[name=shortName]", "only-one");
        await visit.Page.FillAsync("[name=ownerName]", "独一");
        await visit.Page.FillAsync("[name=ownerEmail]", "one@only.example");
        await visit.Page.PressAsync("[name=ownerEmail]", "Tab");
        await OnceAsync(visit, "merchant.created", "main .card .button.go");
        await Expect(visit.Page.Locator(".copy-text code")).ToBeVisibleAsync();
        await visit.GoAsync("/staff/accounts");
        await OnceAsync(visit, "staff.key_issued", "tbody tr >> nth=0 >> .button:has-text('新密钥')");
        await Expect(visit.Page.Locator(".copy-text code")).ToBeVisibleAsync();
    });

    /// <summary>Clicks fifty times; the event is there once (or once for each thing) more, also after a while.</summary>
    private async Task OnceAsync(Visit visit, string happened, string selector, int times = 1)
    {
        await Expect(visit.Page.Locator(selector)).ToBeEnabledAsync();
        long before = await town.HappenedAsync(happened);
        await visit.ClickFiftyTimesAsync(selector);
        for (int waited = 0; waited < 400 && await town.HappenedAsync(happened) < before + times; waited++) await Task.Delay(25);
        await Task.Delay(700);
        Assert.Equal((happened, before + times), (happened, await town.HappenedAsync(happened)));
    }

    private Task OwnerAsync(string page, Func<Visit, Task> story) => AsAsync(town.User("owner"), town.Home + page, story);

    private Task AsAsync(JsonElement person, string page, Func<Visit, Task> story) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, person, page);
        await visit.ListensAsync();
        await story(visit);
    });
}
