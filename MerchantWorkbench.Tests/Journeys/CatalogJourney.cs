using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using MerchantWorkbench.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace MerchantWorkbench.Tests.Journeys;

/// <summary>An owner leaves and opens products, applies for API access, and hands a key to the till.</summary>
[Trait(Kinds.Trait, Kinds.Browser)]
public sealed class CatalogJourney(Browser browser, SeededApp town) : IClassFixture<Browser>, IClassFixture<SeededApp>
{
    private static readonly VisitSetup Phone = new() { Width = 390, Height = 844, Dark = true };

    private string Home => "/b/" + town.Merchant.GetProperty("shortName").GetString();

    [Fact]
    public async Task From_leaving_to_a_key_that_works_and_one_that_no_longer_does()
    {
        string secret = "";
        await OwnerAsync("/catalog", async visit =>
        {
            await visit.Page.ClickAsync("#product-shop_page .button.quiet");
            await visit.Page.FillAsync("#leave-typed", "店铺主页");
            await visit.Page.ClickAsync("dialog[open] .button.stop");
            await Expect(visit.Page.Locator("#product-shop_page .stamp")).ToHaveTextAsync("未开通");

            await visit.Page.ClickAsync("#product-shop_page .button:not(.quiet)");
            await visit.Page.ClickAsync("dialog[open] .button.go");
            await Expect(visit.Page.Locator("#product-shop_page .stamp")).ToHaveTextAsync("使用中");
            await visit.AxeCleanAsync();
            await visit.PictureAsync("catalog");

            await visit.Page.ClickAsync("#product-api_access .button.quiet");
            await visit.Page.FillAsync("#leave-typed", "接口接入");
            await visit.Page.ClickAsync("dialog[open] .button.stop");
            await visit.Page.ClickAsync("#product-api_access .button:not(.quiet)");
            await visit.Page.FillAsync("dialog[open] textarea", "收银系统自动核销");
            await visit.Page.ClickAsync("dialog[open] .button.go");
            await Expect(visit.Page.Locator("#product-api_access .stamp")).ToHaveTextAsync("审核中");
            Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(town.Merchant.GetProperty("apiKey").GetString()!));

            await ApproveAsync();
            await Expect(visit.Page.Locator("#product-api_access .stamp")).ToHaveTextAsync("使用中");
            await Expect(visit.Page.Locator($".rail a[href='{Home}/keys']")).ToBeVisibleAsync();
        });
        await OwnerAsync("/keys", async visit =>
        {
            await visit.Page.ClickAsync(".page-head .button.go");
            await visit.Page.FillAsync("dialog[open] input", "收银机");
            await visit.Page.ClickAsync("dialog[open] .button.go");
            secret = await visit.Page.Locator(".copy-text code").InnerTextAsync();
            Assert.Equal(HttpStatusCode.OK, await AskAsync(secret));
            await visit.AxeCleanAsync();
            await visit.PictureAsync("keys");

            await visit.Page.ClickAsync("tbody tr:first-child .button >> nth=0");
            await visit.Page.ClickAsync("dialog[open] .button.go");
            await Expect(visit.Page.Locator(".copy-text code")).Not.ToHaveTextAsync(secret);
            string fresh = await visit.Page.Locator(".copy-text code").InnerTextAsync();
            Assert.Equal(HttpStatusCode.OK, await AskAsync(secret));
            await visit.Page.ClickAsync(".notice .button");
            await visit.Page.ClickAsync("dialog[open] .button.stop");
            await Expect(visit.Page.Locator(".notice .button")).ToHaveCountAsync(0);
            Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(secret));
            Assert.Equal(HttpStatusCode.OK, await AskAsync(fresh));
        });
    }

    [Fact]
    public async Task Home_and_its_neighbours_are_clean_at_both_sizes()
    {
        foreach (VisitSetup setup in new[] { new VisitSetup(), Phone })
            foreach (string page in new[] { "", "/notices", "/catalog", "/api" })
                await OwnerAsync(page, async visit =>
                {
                    await visit.AxeCleanAsync();
                    await visit.PictureAsync($"{(page.Length == 0 ? "home" : page[1..])}-{setup.Width}");
                }, setup);
    }

    private Task OwnerAsync(string page, Func<Visit, Task> story, VisitSetup? setup = null) => browser.VisitAsync(town.App, async visit =>
    {
        await SeededApp.SignInAsync(visit, town.Merchant.GetProperty("users")[0], Home + page);
        await visit.GoAsync(Home + page);
        await story(visit);
    }, setup);

    private async Task ApproveAsync()
    {
        string key = town.Told.GetProperty("staff")[0].GetProperty("apiKey").GetString()!;
        JsonElement open = await town.SendAsync(key, HttpMethod.Get, "/api/v1/reviews?state=open");
        string id = open.GetProperty("items").EnumerateArray().Single(one => one.GetProperty("subject").GetString() == "product").GetProperty("id")
            .GetString()!;
        await town.SendAsync(key, HttpMethod.Post, $"/api/v1/reviews/{id}/decision", new { verdict = "approve" });
    }

    private async Task<HttpStatusCode> AskAsync(string key)
    {
        using HttpClient http = new() { BaseAddress = town.App.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using HttpResponseMessage answer = await http.GetAsync("/api/v1/products");
        return answer.StatusCode;
    }
}
