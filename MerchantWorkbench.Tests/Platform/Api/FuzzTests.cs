using System.Text;
using System.Text.Json;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Api;

/// <summary>Requests bent at random, over every operation of the document: whatever comes in, nothing breaks.</summary>
public abstract class FuzzTests(RunningApi api)
{
    private const int Requests = 2_400, Seed = 4711;

    private static readonly string[] Odd =
    [
        "null", "true", "-1", "0", "1e308", "1e-5", "99999999999999999999", "-9223372036854775808", "2147483648", "\"\"", "\"\\u0000\"", "\"\\ud800\"",
        "\"'; DROP TABLE coupons_coupon; --\"", "\"<script>alert(1)</script>\"", "[]", "{}", "[null]", "[[[[[]]]]]", "{\"a\":{\"b\":{}}}",
        "\"2026-02-30T00:00:00Z\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"0001-01-01T00:00:00Z\"", "\"‮\"", "\"\\u200b\"",
        "\"" + "字".PadRight(300, '字') + "\"",
        "\"0000000000000\"", "\"zzzzzzzzzzzzz\"", "1.0", "\"1\"", "[1,\"a\",null]", "-0",
    ];

    [Fact]
    public async Task Two_thousand_bent_requests_break_nothing()
    {
        string coupon = await api.OutAsync(api.Key, ("total", 10_000));
        string draft = (await api.Api.PostAsync(api.Key, "api/v1/coupons", CouponBody.MoneyOff())).Text("id");
        string piece = (await api.ClaimedAsync(api.Key, coupon)).Text("code");
        (string Method, string Path)[] operations = [.. (await api.Api.GetAsync(null, "openapi/v1.json")).Json.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (operation.Name.ToUpperInvariant(), path.Name)))];
        string post = await api.LiveAsync(0, "今天的面"), account = (await api.Api.GetAsync(api.Key, "api/v1/posts/" + post)).Text("account");
        string picture = await api.PictureAsync();
        string[] ids = [post, account, coupon, draft, "nosuchthing", "%27%20or%201=1", "%EF%BF%BD"];
        string[] keys = [api.Key, api.Shopper(30), api.World.Reviewer];
        int failures = 0;
        HashSet<int> statuses = [];
        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (at, _) =>
        {
            Random random = new(Seed + at);
            (string method, string path) = operations[at % operations.Length];
            string address = path.TrimStart('/').Replace("{id}", Pick(random, ids), StringComparison.Ordinal) + (method == "GET" ? Query(random) : "");
            byte[]? body = method == "GET" ? null : Bend(random, Body(random, path, piece, picture));
            Answer answer = await api.Api.SendBytesAsync(Pick(random, keys), method, address, body, random.Next(3) == 0 ? "fuzz-" + random.Next(200) : null);
            lock (statuses) statuses.Add(answer.Status);
            if (answer.Status >= 500) Interlocked.Increment(ref failures);
        });

        Figure.Report($"fuzz.{api.Engine.Provider.ToLowerInvariant()}.requests", Requests, "requests", floor: 2_000, seed: Seed);
        Figure.Report($"fuzz.{api.Engine.Provider.ToLowerInvariant()}.failures", failures, "requests", floor: 0, goal: 0, seed: Seed);
        Assert.True(failures == 0, string.Join("\n", api.Api.Failures.Take(3).Select(answer => answer.Body)) + "\n" + api.App.Output);
        Assert.Superset(new HashSet<int> { 200, 400, 403, 404, 409 }, statuses);
    }

    private string Body(Random random, string path, string code, string picture) => JsonSerializer.Serialize<object>(path switch
    {
        _ when path.EndsWith("/coupons", StringComparison.Ordinal) || path.EndsWith("coupons/{id}", StringComparison.Ordinal) => CouponBody.MoneyOff(),
        _ when path.EndsWith("/posts", StringComparison.Ordinal) && random.Next(2) == 0 => PostingBody.Article("今天的面", Bent(random, picture)),
        _ when path.EndsWith("/posts", StringComparison.Ordinal) => PostingBody.Of("今天的面", [picture], ("coupon", null)),
        _ when path.EndsWith("/append", StringComparison.Ordinal) => new { total = 10_001 },
        _ when path.EndsWith("/codes", StringComparison.Ordinal) => new { codes = new[] { "ABC-DEF-1" } },
        _ when path.EndsWith("/claims", StringComparison.Ordinal) => new { shopper = "某人" },
        _ when path.EndsWith("/redemptions", StringComparison.Ordinal) => new { code, shopId = api.Shop, orderFen = 3_000, orderNo = "1" },
        _ when path.EndsWith("/reversal", StringComparison.Ordinal) => new { reason = "重来" },
        _ when path.EndsWith("/decision", StringComparison.Ordinal) => new { verdict = "approve", note = "好" },
        _ => new { },
    }, JsonSerializerOptions.Web);

    /// <summary>Blocks with odd values deep inside.</summary>
    private static JsonElement[] Bent(Random random, string picture)
    {
        string[] values = ["\"heading\"", "\"字\"", "\"paragraph\"", "[{\"text\":\"字\",\"bold\":true}]", "\"list\"", "[{\"runs\":[{\"text\":\"字\"}]}]",
            "\"gallery\"", $"[{{\"picture\":\"{picture}\"}}]", "\"product\"", "\"https://example.com\""];
        string[] fields = ["type", "text", "type", "runs", "type", "items", "type", "pictures", "type", "link"];
        string[] whole = [.. Odd.Where(odd => !odd.Contains("\\ud800", StringComparison.Ordinal))]; // half a letter cannot be put together here
        string Field(int at) => $"\"{fields[at]}\":{(random.Next(6) == 0 ? Pick(random, whole) : values[at])}";
        return [.. Enumerable.Range(0, fields.Length / 2).Where(_ => random.Next(4) != 0)
            .Select(block => JsonDocument.Parse($"{{{Field(2 * block)},{Field((2 * block) + 1)}}}").RootElement)];
    }

    private static byte[] Bend(Random random, string body)
    {
        Dictionary<string, JsonElement> fields = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(body)!;
        string[] parts = [.. fields.Select(field => $"\"{field.Key}\":{(random.Next(4) == 0 ? Pick(random, Odd) : field.Value.GetRawText())}")];
        string bent = "{" + string.Join(',', parts.Where(_ => random.Next(12) != 0)) + (random.Next(10) == 0 ? ",\"surplus\":1" : "") + "}";
        byte[] bytes = Encoding.UTF8.GetBytes(random.Next(20) == 0 ? Pick(random, Odd) : bent);
        if (random.Next(8) == 0 && bytes.Length > 0) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(15) == 0 ? bytes[..random.Next(bytes.Length + 1)] : bytes;
    }

    private static string Query(Random random) => random.Next(2) == 0 ? "" : "?" + Pick(random, ["limit", "after", "state", "q"]) + "="
        + Uri.EscapeDataString(Pick(random, Odd).Trim('"'));

    private static T Pick<T>(Random random, T[] all) => all[random.Next(all.Length)];
}

[Collection(ApiOnSqlite.Name)]
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class FuzzOnSqliteTests(ApiOnSqlite api) : FuzzTests(api);

[Collection(ApiOnPostgreSql.Name)]
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class FuzzOnPostgreSqlTests(ApiOnPostgreSql api) : FuzzTests(api);
