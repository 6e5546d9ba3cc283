using System.Net;
using System.Text.Json;
using MerchantWorkbench.Tests.World;
using QrDrawing = MerchantWorkbench.Controls.QrDrawing;

namespace MerchantWorkbench.Tests.Products.Coupons.Screens.Shopper;

/// <summary>The shopper's pages over HTTP, forms sent as they were drawn, no script anywhere.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class ShopperPagesTests(SeededApp town) : IClassFixture<SeededApp>
{
    private const int MostBytes = 60_000;

    private string Key => town.Merchant.GetProperty("apiKey").GetString()!;

    private string Shop => town.Merchant.GetProperty("shortName").GetString()!;

    [Fact]
    public async Task Two_sendings_of_one_form_give_one_piece()
    {
        string coupon = await OutAsync(new { perPerson = 2 }), path = "/m/coupon/" + coupon;
        using PhoneBrowser phone = new(town.App.BaseAddress);
        string form = await phone.ReadAsync(path);
        HttpResponseMessage[] answers = await Task.WhenAll(phone.SendAsync(path, form), phone.SendAsync(path, form));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Headers.Location).Distinct());
        Assert.Equal(1, await ClaimedAsync(coupon));

        using HttpResponseMessage second = await phone.SendAsync(path, await phone.ReadAsync(path));
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(2, await ClaimedAsync(coupon));
    }

    [Fact]
    public async Task A_second_tap_that_comes_after_the_only_piece_was_given_leads_to_that_piece()
    {
        string coupon = await OutAsync(new { perPerson = 1 }), path = "/m/coupon/" + coupon;
        using PhoneBrowser phone = new(town.App.BaseAddress);
        string form = await phone.ReadAsync(path);
        using HttpResponseMessage first = await phone.SendAsync(path, form), second = await phone.SendAsync(path, form);
        Assert.Equal((HttpStatusCode.Redirect, first.Headers.Location), (second.StatusCode, second.Headers.Location));
        Assert.Equal(1, await ClaimedAsync(coupon));
    }

    [Fact]
    public async Task A_taken_piece_is_shown_to_its_holder_alone_with_digits_and_the_same_in_a_picture()
    {
        string path = "/m/coupon/" + await OutAsync(new { });
        using PhoneBrowser phone = new(town.App.BaseAddress), stranger = new(town.App.BaseAddress);
        using HttpResponseMessage taken = await phone.SendAsync(path, await phone.ReadAsync(path));
        string wallet = new Uri(town.App.BaseAddress, taken.Headers.Location!).AbsolutePath;
        string page = await phone.ReadAsync(wallet);
        string digits = page.Split("class=\"digits\">")[1].Split('<')[0].Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal(12, digits.Length);
        Assert.Contains($"d=\"{QrDrawing.Of(digits).Path}\"", page, StringComparison.Ordinal);
        Assert.Contains(wallet, await phone.ReadAsync(path), StringComparison.Ordinal);

        await stranger.ReadAsync(path);
        using HttpResponseMessage refused = await stranger.AskAsync(wallet);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Theory]
    [InlineData("later", "还没开始")]
    [InlineData("sold out", "领完了")]
    [InlineData("paused", "暂停")]
    [InlineData("stopped", "停发")]
    [InlineData("day limit", "明天再来")]
    public async Task Every_end_has_its_sentence_and_a_way_on(string end, string sentence)
    {
        await OutAsync(new { name = "别的券" });
        using PhoneBrowser phone = new(town.App.BaseAddress);
        string page = await phone.ReadAsync("/m/coupon/" + await EndedAsync(end));
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"claim\"", page, StringComparison.Ordinal);
        Assert.Contains("/m/shop/" + Shop, page, StringComparison.Ordinal);
        Assert.Contains("本店还能领", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_and_nonsense_are_not_found()
    {
        using PhoneBrowser phone = new(town.App.BaseAddress);
        string draft = "/m/coupon/" + await DraftAsync(new { });
        foreach (string path in new[] { draft, "/m/coupon/nonsense", "/m/shop/nobody", "/m/wallet/0", "/m/enter?token=x", "/m/enter" })
        {
            using HttpResponseMessage answer = await phone.AskAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Every_page_is_light_and_loads_no_script()
    {
        string coupon = await OutAsync(new { });
        for (int more = 0; more < 8; more++) await OutAsync(new { });
        using PhoneBrowser phone = new(town.App.BaseAddress);
        using HttpResponseMessage taken = await phone.SendAsync("/m/coupon/" + coupon, await phone.ReadAsync("/m/coupon/" + coupon));
        string piece = new Uri(town.App.BaseAddress, taken.Headers.Location!).AbsolutePath;
        (string, string)[] pages =
        [
            ("street", "/m"), ("shop", "/m/shop/" + Shop), ("coupon", "/m/coupon/" + coupon), ("wallet", "/m/wallet"), ("piece", piece),
        ];
        foreach ((string name, string path) in pages)
        {
            int bytes = await phone.WeighAsync(path);
            Figure.Report($"phone.{name}.bytes", bytes, "bytes", floor: MostBytes, goal: 40_000);
            Assert.InRange(bytes, 1, MostBytes);
            Assert.DoesNotContain("<script", await phone.ReadAsync(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_planted_shopper_enters_by_token_and_the_cookie_has_no_prefix_on_plain_http()
    {
        using PhoneBrowser phone = new(town.App.BaseAddress);
        string token = town.Told.GetProperty("shoppers")[0].GetProperty("token").GetString()!;
        using HttpResponseMessage entered = await phone.AskAsync("/m/enter?token=" + token);
        Assert.Equal((HttpStatusCode.Redirect, "/m"), (entered.StatusCode, entered.Headers.Location?.ToString()));
        Assert.Equal(["shopper"], phone.Cookies.GetCookies(town.App.BaseAddress).Select(cookie => cookie.Name));
    }

    private async Task<string> EndedAsync(string end)
    {
        object terms = end switch
        {
            "later" => new { claimFrom = DateTimeOffset.UtcNow.AddDays(2) },
            "sold out" => new { total = 1 },
            "day limit" => new { perDay = 1 },
            _ => new { },
        };
        string coupon = await OutAsync(terms);
        if (end is "sold out" or "day limit") await town.SendAsync(Key, HttpMethod.Post, $"/api/v1/coupons/{coupon}/claims", new { shopper = "小林" });
        if (end is "paused" or "stopped") await town.SendAsync(Key, HttpMethod.Post, $"/api/v1/coupons/{coupon}/{(end == "paused" ? "pause" : "stop")}");
        return coupon;
    }

    private async Task<int> ClaimedAsync(string coupon) =>
        (await town.SendAsync(Key, HttpMethod.Get, "/api/v1/coupons/" + coupon)).GetProperty("claimed").GetInt32();

    private async Task<string> OutAsync(object terms)
    {
        string id = await DraftAsync(terms);
        await town.SendAsync(Key, HttpMethod.Post, $"/api/v1/coupons/{id}/submit");
        return id;
    }

    private async Task<string> DraftAsync(object terms)
    {
        var body = JsonSerializer.Deserialize<Dictionary<string, object>>(JsonSerializer.Serialize(new
        {
            name = "午市满减", kind = "money_off", total = 100, amountFen = 500, thresholdFen = 3_000, layers = new[] { "own" }, codeMode = "generated",
            claimFrom = DateTimeOffset.UtcNow.AddDays(-1), claimUntil = DateTimeOffset.UtcNow.AddDays(20), validity = new { daysAfterClaim = 7 },
        }))!;
        foreach (JsonProperty given in JsonSerializer.SerializeToElement(terms).EnumerateObject()) body[given.Name] = given.Value;
        return (await town.SendAsync(Key, HttpMethod.Post, "/api/v1/coupons", body)).GetProperty("id").GetString()!;
    }
}
