using System.Net;
using System.Text.Json;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Festivals.Screens;

/// <summary>A festival on shoppers' pages and in a calendar program, over HTTP and without script.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class FestivalPagesTests(SeededApp town) : IClassFixture<SeededApp>
{
    private const int MostBytes = 60_000;

    [Fact]
    public async Task The_festivals_page_is_light_without_script_shows_the_coupons_and_is_on_the_first_page_while_it_runs()
    {
        (string plan, string coupon) = await TakingPartAsync("双 12 街坊节", "来<b>碗面</b>");
        using PhoneBrowser phone = new(town.App.BaseAddress);
        Assert.Contains("/m/festivals/" + plan, await phone.ReadAsync("/m"), StringComparison.Ordinal);
        string page = await phone.ReadAsync("/m/festivals/" + plan);
        Assert.Contains("/m/coupon/" + coupon, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>碗面", page, StringComparison.Ordinal);
        int bytes = await phone.WeighAsync("/m/festivals/" + plan);
        Figure.Report("phone.festival.bytes", bytes, "bytes", floor: MostBytes, goal: 45_000);
        Assert.InRange(bytes, 1, MostBytes);

        await town.SendAsync(Admin, HttpMethod.Post, $"api/v1/festival-plans/{plan}/withdraw");
        Assert.DoesNotContain("/m/festivals/" + plan, await phone.ReadAsync("/m"), StringComparison.Ordinal);
        Assert.Contains("/m/coupon/" + coupon, await phone.ReadAsync("/m/festivals/" + plan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_festival_or_a_draft_is_not_found()
    {
        string draft = (await town.SendAsync(Admin, HttpMethod.Post, "api/v1/festival-plans", RunningApi.PlanBody())).GetProperty("id").GetString()!;
        using PhoneBrowser phone = new(town.App.BaseAddress);
        foreach (string id in new[] { draft, "nothing", "0" })
        {
            using HttpResponseMessage answer = await phone.AskAsync("/m/festivals/" + id);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        using HttpResponseMessage calendar = await phone.AskAsync("/calendar/cal_nothing.ics");
        Assert.Equal(HttpStatusCode.NotFound, calendar.StatusCode);
    }

    [Fact]
    public async Task The_rules_are_told_over_the_api_before_anything_is_sent()
    {
        (string plan, string coupon) = await TakingPartAsync("先看规则", "看规则");
        JsonElement view = await town.SendAsync(town.Key, HttpMethod.Get, $"api/v1/festivals/{plan}?coupons={coupon}&title=x");
        Assert.True(view.GetProperty("passes").GetBoolean());
        JsonElement none = await town.SendAsync(town.Key, HttpMethod.Get, $"api/v1/festivals/{plan}?coupons=nothing");
        Assert.False(none.GetProperty("passes").GetBoolean());
        JsonElement stock = none.GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("kind").GetString() == "stock");
        Assert.Equal((false, 10L), (stock.GetProperty("holds").GetBoolean(), stock.GetProperty("least").GetInt64()));
        Assert.Equal("enabled", view.GetProperty("signUp").GetProperty("state").GetString());
    }

    private string Admin => town.Staff("administrator").GetProperty("apiKey").GetString()!;

    private async Task<(string Plan, string Coupon)> TakingPartAsync(string name, string title)
    {
        string plan = (await town.SendAsync(Admin, HttpMethod.Post, "api/v1/festival-plans", Named(name))).GetProperty("id").GetString()!;
        await town.SendAsync(Admin, HttpMethod.Post, $"api/v1/festival-plans/{plan}/publish", new { version = 1 });
        string coupon = await town.OutAsync(("name", title.Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal)),
            ("layers", new[] { "public" }));
        await town.ApproveAsync(coupon);
        string signUp = (await town.SendAsync(town.Key, HttpMethod.Post, $"api/v1/festivals/{plan}/sign-up",
            new { revision = 0, coupons = new[] { coupon }, title })).GetProperty("id").GetString()!;
        await town.ApproveAsync(signUp);
        return (plan, coupon);
    }

    private static Dictionary<string, JsonElement> Named(string name)
    {
        Dictionary<string, JsonElement> body = JsonSerializer.SerializeToElement(RunningApi.PlanBody()).EnumerateObject()
            .ToDictionary(field => field.Name, field => field.Value);
        body["nameZh"] = JsonSerializer.SerializeToElement(name);
        return body;
    }
}
