using System.Net;
using System.Text.Json;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Promotion.Screens.Shopper;

/// <summary>Slots on shoppers' pages over HTTP, without script.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class PromotionPagesTests(SeededApp town) : IClassFixture<SeededApp>
{
    private const int MostBytes = 60_000;

    [Fact]
    public async Task The_home_page_shows_an_approved_placement_a_tap_is_counted_once_and_leads_on()
    {
        string id = await PlacedAsync("来看看我家的面", "recommended_card", "search_box");
        using PhoneBrowser phone = new(town.App.BaseAddress);
        await phone.ReadAsync("/m");
        string page = await phone.ReadAsync("/m");
        Assert.Contains("来看看我家的面", page, StringComparison.Ordinal);
        string link = "/m/go/" + page.Split("data-slot=\"recommended_card\"")[1].Split("/m/go/")[1].Split('"')[0];
        foreach (int _ in Enumerable.Range(0, 3))
        {
            using HttpResponseMessage answer = await phone.AskAsync(link);
            Assert.Equal((HttpStatusCode.Redirect, "/m/shop/" + town.Home[3..]), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        }
        using PhoneBrowser stranger = new(town.App.BaseAddress);
        using HttpResponseMessage lost = await stranger.AskAsync(link);
        Assert.Equal("/m", lost.Headers.Location!.OriginalString);
        await Wait.UntilAsync(async () =>
        {
            JsonElement results = await town.SendAsync(town.Key, HttpMethod.Get, $"api/v1/placements/{id}/results");
            return (Number(results, "people"), Number(results, "views"), Number(results, "clickers")) == (1, 2, 1);
        });

        await town.SendAsync(town.Key, HttpMethod.Post, $"api/v1/placements/{id}/stop");
        Assert.DoesNotContain("来看看我家的面", await phone.ReadAsync("/m"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_with_slots_is_light_and_has_no_script()
    {
        string[] slots = ["recommended_card", "search_box", "coupon_channel", "payment_success"];
        for (int more = 0; more < 4; more++) await PlacedAsync($"今天第 {more} 家", slots);
        for (int more = 0; more < 20; more++) await town.OutAsync(("name", $"满减 {more}"), ("layers", new[] { "own" }));
        using PhoneBrowser phone = new(town.App.BaseAddress);
        foreach ((string name, string path) in new[]
        {
            ("home", "/m"), ("search", "/m/search?q=" + Uri.EscapeDataString("满减")), ("coupons", "/m/coupons"),
            ("members", "/m/members"), ("why", "/m/why"), ("city", "/m/city"),
        })
        {
            int bytes = await phone.WeighAsync(path);
            Figure.Report($"phone.promotion.{name}.bytes", bytes, "bytes", floor: MostBytes, goal: 45_000);
            Assert.InRange(bytes, 1, MostBytes);
            Assert.DoesNotContain("<script", await phone.ReadAsync(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_city_is_said_with_a_plain_form_shown_on_the_pages_and_taken_back_with_an_empty_one()
    {
        using PhoneBrowser phone = new(town.App.BaseAddress);
        Assert.Contains("选城市", await phone.ReadAsync("/m"), StringComparison.Ordinal);
        using (HttpResponseMessage sent = await SayAsync(phone, "杭州"))
            Assert.EndsWith("/m", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("城市：杭州", await phone.ReadAsync("/m"), StringComparison.Ordinal);
        Assert.Contains("城市：杭州", await phone.ReadAsync("/m/why"), StringComparison.Ordinal);
        string page = await phone.ReadAsync("/m/city");
        Assert.Contains("<option value=\"杭州\" selected", page, StringComparison.Ordinal);
        Assert.Contains("<optgroup label=\"浙江\">", page, StringComparison.Ordinal);
        using (HttpResponseMessage unknown = await SayAsync(phone, "<b>杭洲</b>"))
            Assert.Contains("没有「&lt;b&gt;杭洲&lt;/b&gt;」这个城市", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using (HttpResponseMessage wrong = await SayAsync(phone, new string('城', 30)))
            Assert.Contains("20", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        (await SayAsync(phone, "")).Dispose();
        Assert.Contains("选城市", await phone.ReadAsync("/m"), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SayAsync(PhoneBrowser phone, string city) =>
        await phone.SendAsync("/m/city", await phone.ReadAsync("/m/city"), "city", ("City", city));

    [Fact]
    public async Task A_search_finds_the_shop_a_public_coupon_and_a_post_and_says_so_when_there_is_nothing()
    {
        string coupon = await town.OutAsync(("name", "寻面立减"), ("layers", new[] { "public" }));
        await town.ApproveAsync(coupon);
        string post = await town.LiveAsync("寻面启事：今天有牛肉面");
        using PhoneBrowser phone = new(town.App.BaseAddress);
        string found = await phone.ReadAsync("/m/search?q=" + Uri.EscapeDataString("寻面"));
        Assert.Contains("/m/coupon/" + coupon, found, StringComparison.Ordinal);
        Assert.Contains("/m/life/" + post, found, StringComparison.Ordinal);
        string name = town.Merchant.GetProperty("name").GetString()!;
        Assert.Contains("/m/shop/" + town.Home[3..], await phone.ReadAsync("/m/search?q=" + Uri.EscapeDataString(name)), StringComparison.Ordinal);
        Assert.Contains("没有找到", await phone.ReadAsync("/m/search?q=" + Uri.EscapeDataString("<b>x</b>")), StringComparison.Ordinal);
        Assert.Contains("/m/coupon/" + coupon, await phone.ReadAsync("/m/coupons"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_after_paying_is_the_shoppers_own_with_one_offer_and_one_way_to_follow()
    {
        await PlacedAsync("付完再来看看", "payment_success");
        string coupon = await town.OutAsync();
        string token = town.Told.GetProperty("shoppers")[7].GetProperty("token").GetString()!;
        JsonElement piece = await town.SendAsync(token, HttpMethod.Post, $"api/v1/coupons/{coupon}/claims", new { });
        using PhoneBrowser phone = new(town.App.BaseAddress);
        using HttpResponseMessage entered = await phone.AskAsync("/m/enter?token=" + token);
        string code = piece.GetProperty("code").GetString()!, wallet = "/m/wallet/" + piece.GetProperty("id").GetString();
        JsonElement used = await town.SendAsync(town.Key, HttpMethod.Post, "api/v1/redemptions", new
        {
            code, shopId = town.Merchant.GetProperty("shops")[0].GetProperty("id").GetString(), orderFen = 5_000,
        });
        string order = "/m/paid/" + used.GetProperty("id").GetString();
        Assert.Contains(order, await phone.ReadAsync(wallet), StringComparison.Ordinal);
        string paid = await phone.ReadAsync(order);
        Assert.Equal((1, 1), (paid.Split("付完再来看看").Length - 1, paid.Split("class=\"follow\"").Length - 1));
        using PhoneBrowser stranger = new(town.App.BaseAddress);
        await stranger.ReadAsync("/m");
        using HttpResponseMessage closed = await stranger.AskAsync(order);
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
    }

    private async Task<string> PlacedAsync(string title, params string[] slots)
    {
        DateTime today = DateTime.UtcNow.AddHours(8).Date;
        string id = (await town.SendAsync(town.Key, HttpMethod.Post, "api/v1/placements", new
        {
            goal = "visit", kind = "shop", slots, title, from = $"{today.AddDays(-1):yyyy-MM-dd}", until = $"{today.AddDays(7):yyyy-MM-dd}",
        })).GetProperty("id").GetString()!;
        await town.SendAsync(town.Key, HttpMethod.Post, $"api/v1/placements/{id}/submit");
        await town.ApproveAsync(id);
        return id;
    }

    private static int Number(JsonElement of, string name) => of.GetProperty(name).GetInt32();
}
