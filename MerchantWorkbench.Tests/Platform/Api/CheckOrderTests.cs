using System.Text;
using System.Text.Json;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Api;

/// <summary>Who may ask comes before what is asked for, what is asked for before how it is written, and the state comes last.</summary>
public abstract class CheckOrderTests(RunningApi api)
{
    [Fact]
    public async Task Without_a_key_nothing_else_is_looked_at()
    {
        string foreign = await api.OutAsync(api.OtherKey);
        foreach (string? nobody in new[] { null, "", "mw_unknown", new string('x', 5_000), api.Key + "x" })
        {
            Answer answer = (await api.Api.SendAsync(nobody, "POST", $"api/v1/coupons/{foreign}/claims", "{ broken")).Is(401, "request.unauthenticated");
            Assert.Equal("Bearer", answer.Headers["WWW-Authenticate"]);
        }
    }

    [Fact]
    public async Task The_site_comes_before_the_object_and_the_body()
    {
        string own = await api.OutAsync(api.Key);
        (await api.Api.SendAsync(api.Shopper(0), "POST", $"api/v1/coupons/{own}/pause", "{ broken")).Is(403, "request.forbidden");
        (await api.Api.SendAsync(api.Shopper(0), "POST", "api/v1/redemptions", "{ broken")).Is(403, "request.forbidden");
        (await api.Api.SendAsync(api.Shopper(0), "POST", "api/v1/coupons", "{}")).Is(403, "request.forbidden");
        (await api.Api.GetAsync(api.Shopper(0), "api/v1/coupons")).Is(403, "request.forbidden");
        (await api.Api.GetAsync(api.Key, "api/v1/reviews?state=open")).Is(403, "request.forbidden");
        (await api.Api.SendAsync(api.Key, "POST", "api/v1/reviews/nosuchreview/decision", "{ broken")).Is(403, "request.forbidden");
        (await api.Api.GetAsync(api.World.Reviewer, "api/v1/coupons/" + own)).Is(403, "request.forbidden");
    }

    [Fact]
    public async Task A_foreign_id_answers_like_a_missing_one_even_when_the_body_is_broken()
    {
        string foreign = await api.OutAsync(api.OtherKey);
        foreach (string id in new[] { foreign, "0000000000000", "nosuchcoupon", "..%2f..", new string('z', 300) })
        {
            foreach (string move in new[] { "submit", "withdraw", "pause", "resume", "stop", "append", "codes", "claims" })
                (await api.Api.SendAsync(api.Key, "POST", $"api/v1/coupons/{id}/{move}", "{ broken")).Is(404);
            (await api.Api.SendAsync(api.Key, "PATCH", $"api/v1/coupons/{id}", "[1]")).Is(404);
            (await api.Api.GetAsync(api.Key, $"api/v1/coupons/{id}")).Is(404);
            (await api.Api.GetAsync(api.Key, $"api/v1/claims/{id}")).Is(404);
            (await api.Api.SendAsync(api.Key, "POST", $"api/v1/redemptions/{id}/reversal", "{}")).Is(404);
        }
    }

    [Fact]
    public async Task The_body_comes_before_the_state()
    {
        string draft = (await api.Api.PostAsync(api.Key, "api/v1/coupons", CouponBody.MoneyOff())).Is(201).Text("id");
        (await api.Api.SendAsync(api.Key, "POST", $"api/v1/coupons/{draft}/append", "{ broken")).Is(400, "request.invalid");
        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{draft}/append", new { total = -1 })).Is(400, "request.invalid");
        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{draft}/append", new { total = 500 })).Is(409, "coupons.wrong_state");
        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{draft}/pause", new { surplus = 1 })).Is(400, "request.invalid");
        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{draft}/pause")).Is(409, "coupons.wrong_state");
    }

    [Theory]
    [InlineData("\"surplus\":1", "/surplus")]
    [InlineData("\"name\":\"twice\"", "/name")]
    [InlineData("\"perPerson\":\"2\"", "/perPerson")]
    [InlineData("\"perPerson\":1.5", "/perPerson")]
    [InlineData("\"perPerson\":1e400", "/perPerson")]
    [InlineData("\"budgetFen\":99999999999999999999999", "/budgetFen")]
    [InlineData("\"budgetFen\":9223372036854775807", "/budgetFen")]
    [InlineData("\"budgetFen\":-1", "/budgetFen")]
    [InlineData("\"perDay\":0", "/perDay")]
    [InlineData("\"usesPerPiece\":2147483648", "/usesPerPiece")]
    [InlineData("\"description\":\"\\u0000\"", "/description")]
    [InlineData("\"description\":\"\\ud800\"", null)]
    [InlineData("\"description\":\"‮gnp.exe\"", "/description")]
    [InlineData("\"description\":{}", "/description")]
    [InlineData("\"useWindows\":[{\"weekdays\":[8],\"from\":\"10:00\",\"until\":\"11:00\"}]", "/useWindows/0/weekdays")]
    [InlineData("\"useWindows\":[{\"weekdays\":[1],\"from\":\"25:00\",\"until\":\"11:00\"}]", "/useWindows/0/from")]
    [InlineData("\"useWindows\":[null]", "/useWindows/0")]
    [InlineData("\"shops\":[null]", "/shops/0")]
    [InlineData("\"shops\":[]", "/shops")]
    [InlineData("\"percentOff\":5", "/percentOff")]
    public async Task A_wrong_field_is_named_by_its_pointer(string field, string? pointer)
    {
        string body = JsonSerializer.Serialize(CouponBody.MoneyOff(), JsonSerializerOptions.Web);
        Answer answer = (await api.Api.SendAsync(api.Key, "POST", "api/v1/coupons", body[..^1] + "," + field + "}")).Is(400, "request.invalid");
        if (pointer is not null) Assert.Contains(answer.Wrong, wrong => wrong.StartsWith(pointer + " ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("claimFrom", "0001-01-01T00:00:00Z")]
    [InlineData("claimUntil", "9999-12-31T23:59:59Z")]
    [InlineData("claimUntil", "2026-02-30T00:00:00Z")]
    [InlineData("claimUntil", "2026-05-01T00:00:00")]
    [InlineData("claimUntil", "tomorrow")]
    [InlineData("claimUntil", "")]
    public async Task An_absurd_date_is_a_wrong_field(string field, string value)
    {
        Answer answer = (await api.Api.PostAsync(api.Key, "api/v1/coupons", CouponBody.MoneyOff((field, value)))).Is(400, "request.invalid");
        Assert.Contains(answer.Wrong, wrong => wrong.StartsWith("/" + field, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_missing_field_is_told_at_once()
    {
        Answer answer = (await api.Api.PostAsync(api.Key, "api/v1/coupons", new { kind = "money_off" })).Is(400, "request.invalid");
        string[] missing = ["/amountFen", "/claimFrom", "/claimUntil", "/codeMode", "/layers", "/name", "/thresholdFen", "/total", "/validity"];
        Assert.Equal(missing, answer.Wrong.Select(wrong => wrong.Split(' ')[0]).Distinct());
    }

    [Fact]
    public async Task A_foreign_shop_in_a_coupon_is_a_wrong_field_with_its_pointer()
    {
        Answer answer = await api.Api.PostAsync(api.Key, "api/v1/coupons", CouponBody.MoneyOff(("shops", new[] { api.Shop, api.OtherMerchantsShop })));
        Assert.Contains(answer.Is(400, "request.invalid").Wrong, wrong => wrong.StartsWith("/shops/1 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bodies_that_are_no_json_are_wrong_and_large_ones_too_large()
    {
        foreach (string body in new[] { "", "null", "[]", "\"x\"", "{", "{}{}", "{\"a\":" + new string('[', 2_000), "﻿" })
            (await api.Api.SendAsync(api.Key, "POST", "api/v1/coupons", body)).Is(400, "request.invalid");
        (await api.Api.SendBytesAsync(api.Key, "POST", "api/v1/coupons", [0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])).Is(400, "request.invalid");
        (await api.Api.SendBytesAsync(api.Key, "POST", "api/v1/coupons", new byte[1_000_000])).Is(413, "request.too_large");
        (await api.Api.SendBytesAsync(api.Key, "POST", "api/v1/redemptions", Encoding.UTF8.GetBytes(new string(' ', 1_000_000)))).Is(413, "request.too_large");
    }

    [Fact]
    public async Task A_body_is_read_as_json_whatever_the_request_calls_it()
    {
        string coupon = await api.OutAsync(api.Key);
        using HttpClient client = new() { BaseAddress = api.App.BaseAddress };
        foreach (string type in new[] { "text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-8" })
        {
            using HttpRequestMessage request = new(HttpMethod.Post, $"api/v1/coupons/{coupon}/claims");
            request.Content = new StringContent($$"""{"shopper":"{{type}}"}""");
            request.Headers.Authorization = new("Bearer", api.Key);
            request.Content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
            using HttpResponseMessage answer = await client.SendAsync(request);
            Assert.Equal(201, (int)answer.StatusCode);
        }
        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{coupon}/claims")).Is(400, "request.invalid");
    }

    [Fact]
    public async Task A_problem_has_its_shape_and_speaks_the_language_asked_for()
    {
        string draft = (await api.Api.PostAsync(api.Key, "api/v1/coupons", CouponBody.MoneyOff())).Is(201).Text("id");
        Answer chinese = (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{draft}/pause", language: "zh-CN,zh;q=0.9")).Is(409);
        Answer english = (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{draft}/pause", language: "en-GB,en;q=0.9")).Is(409);
        Answer odd = (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{draft}/pause", language: "x-klingon;q=banana")).Is(409);

        Assert.StartsWith("application/problem+json", english.Headers["Content-Type"], StringComparison.Ordinal);
        string[] fields = [.. english.Json.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal)];
        Assert.Equal(["code", "errors", "status", "title", "traceId", "type"], fields);
        Assert.Equal(409, english.Number("status"));
        Assert.DoesNotContain(english.Text("title"), letter => letter > 0x2E80);
        Assert.Contains(chinese.Text("title"), letter => letter > 0x2E80);
        Assert.Equal(chinese.Text("title"), odd.Text("title"));
    }

    [Fact]
    public async Task A_query_that_makes_no_sense_is_a_wrong_field_or_a_plain_word()
    {
        foreach (string query in new[] { "limit=0", "limit=101", "limit=x", "limit=-1", "after=%27", "after=%00", "state=nothing", "q=%00" })
            (await api.Api.GetAsync(api.Key, "api/v1/coupons?" + query)).Is(400, "request.invalid");
        foreach (string query in new[] { "q=%25", "q=_", "q=%27%3B--", "q=%E9%9D%A2", "limit=100" })
            (await api.Api.GetAsync(api.Key, "api/v1/coupons?" + query)).Is(200);
        (await api.Api.GetAsync(api.World.Reviewer, "api/v1/reviews?state=nothing")).Is(400, "request.invalid");
    }
}

[Collection(ApiOnSqlite.Name)]
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class CheckOrderOnSqliteTests(ApiOnSqlite api) : CheckOrderTests(api);

[Collection(ApiOnPostgreSql.Name)]
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class CheckOrderOnPostgreSqlTests(ApiOnPostgreSql api) : CheckOrderTests(api);
