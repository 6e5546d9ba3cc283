using System.Text.Json;
using System.Text.RegularExpressions;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Api;

/// <summary>
/// Every address that <c>routes</c> lists, asked by everybody about the other merchant's things: nobody gets in, not one of its bytes
/// comes out, none of its rows changes. A new address with an id needs an entry here.
/// </summary>
public abstract class CrawlTests(RunningApi api)
{
    [Fact]
    public async Task Nobody_touches_the_other_merchants_things()
    {
        string canary = "金丝雀" + Guid.NewGuid().ToString("N")[..8];
        string coupon = await api.OutAsync(api.OtherKey, ("name", canary), ("description", canary));
        string draft = (await api.Api.PostAsync(api.OtherKey, "api/v1/coupons", CouponBody.MoneyOff(("name", canary)))).Is(201).Text("id");
        string waiting = await api.OutAsync(api.OtherKey, ("name", canary), ("layers", new[] { "public" }));
        Answer piece = await api.ClaimedAsync(api.OtherKey, coupon, canary);
        string code = (await api.ClaimedAsync(api.OtherKey, coupon, canary + "二")).Text("code");
        Answer used = (await api.Api.PostAsync(api.OtherKey, "api/v1/redemptions",
            new { code, shopId = api.OtherMerchantsShop, orderFen = 3_000, orderNo = canary })).Is(201);
        string review = (await api.Api.GetAsync(api.World.Reviewer, "api/v1/reviews?limit=100")).Json.GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("subjectId").GetString() == waiting).GetProperty("id").GetString()!;
        string post = await api.LiveAsync(1, canary);
        string writing = (await api.Api.PostAsync(api.OtherKey, "api/v1/posts", PostingBody.Of(canary, [await api.PictureAsync(1)]))).Is(201).Text("id");
        string said = (await api.Api.PostAsync(api.Shopper(21), $"api/v1/posts/{post}/comments", new { text = canary })).Is(201).Text("id");
        string account = (await api.Api.GetAsync(api.OtherKey, "api/v1/posts/" + post)).Text("account");
        string placed = await api.PlacedAsync(1, canary[..10]);
        string signedUp = await api.SignedUpAsync(1, canary);
        string[] ids = [signedUp, placed, coupon, draft, waiting, piece.Text("id"), used.Text("id"), review, post, writing, said, account,
            api.OtherMerchantsShop];
        string[] own = ["coupons/" + coupon, "coupons/" + draft, "claims/" + piece.Text("id"), "posts/" + post, "posts/" + writing, "accounts/" + account,
            "comments/" + said, "placements/" + placed, $"placements/{placed}/results", "festivals/" + signedUp];
        string before = await SnapshotAsync(own);
        Dictionary<string, string?> principals = new()
        {
            ["nobody"] = null, ["shopper"] = api.Shopper(20), ["merchant"] = api.Key, ["reviewer"] = api.World.Reviewer,
        };

        string theirs = api.World.Merchants[1].ShortName;
        int cells = 0;
        List<string> leaks = [];
        foreach (JsonElement route in await RoutesAsync())
        {
            string path = route.GetProperty("path").GetString()!, method = route.GetProperty("method").GetString()!;
            string[] parameters = [.. route.GetProperty("tenantIds").EnumerateArray().Select(one => one.GetString()!)];
            if (parameters.Length == 0) continue;
            foreach ((string name, string? key) in principals)
                foreach (string id in ids)
                    foreach (string body in (string[])["{}", """{"shopper":"a","total":5000,"reason":"x"}""", """{"codes":["ABC-123"]}""",
                        """{"verdict":"approve"}"""])
                    {
                        if (IsTheirs(path, name)) continue;
                        cells++;
                        string address = parameters.Aggregate(path, (all, one) => Put(all, one, one == "Merchant" ? theirs : id));
                        Answer answer = await api.Api.SendAsync(key, method, address.TrimStart('/'), method is "GET" or "HEAD" ? null : body);
                        bool isPage = answer.Status == 200 && !path.StartsWith("/api", StringComparison.Ordinal);
                        bool isRefused = isPage || answer.Status is 401 or 403 or 404 or 302;
                        if (!isRefused || answer.Body.Contains(canary, StringComparison.Ordinal))
                            leaks.Add($"{name} {method} {address} {answer.Status}");
                    }
        }
        foreach ((string name, string? key) in principals)
            foreach (string query in (string[])["limit=100", "q=" + Uri.EscapeDataString(canary), "after=" + coupon])
                foreach (string list in (string[])["coupons", "posts", "placements"])
                {
                    cells++;
                    Answer heard = await api.Api.GetAsync(key, $"api/v1/{list}?{query}");
                    if (heard.Body.Contains(canary, StringComparison.Ordinal)) leaks.Add($"{name} {list} {query}");
                }

        Figure.Report($"crawl.{api.Engine.Provider.ToLowerInvariant()}.cells", cells, "cells");
        Figure.Report($"crawl.{api.Engine.Provider.ToLowerInvariant()}.leaks", leaks.Count, "cells", floor: 0, goal: 0);
        Assert.Empty(leaks);
        Assert.Equal(before, await SnapshotAsync(own));
    }

    /// <summary>
    /// What is open to a principal by right: shoppers see and take what is open, speak under it, like and report it, vote in it, follow and keep whom
    /// they like; staff decide reviews; /m and files are public.
    /// </summary>
    private static bool IsTheirs(string path, string principal) =>
        (principal == "shopper" && path is "/api/v1/coupons/{id}" or "/api/v1/coupons/{id}/claims" or "/api/v1/posts/{id}"
            or "/api/v1/posts/{id}/comments" or "/api/v1/posts/{id}/like" or "/api/v1/posts/{id}/unlike" or "/api/v1/posts/{id}/vote"
            or "/api/v1/posts/{id}/remind" or "/api/v1/posts/{id}/unremind"
            or "/api/v1/posts/{id}/report" or "/api/v1/comments/{id}" or "/api/v1/comments/{id}/report")
        || (principal == "shopper" && path.StartsWith("/api/v1/accounts/", StringComparison.Ordinal))
        || (principal == "shopper" && path.StartsWith("/api/v1/favourites/", StringComparison.Ordinal))
        || (principal == "reviewer" && path.StartsWith("/api/v1/reviews", StringComparison.Ordinal))
        || path.StartsWith("/m/", StringComparison.Ordinal) || path.StartsWith("/files", StringComparison.Ordinal);

    private static string Put(string path, string parameter, string value) =>
        Regex.Replace(path, @"\{\*{0,2}" + parameter + @"[^}]*\}", value, RegexOptions.IgnoreCase);

    private async Task<JsonElement[]> RoutesAsync()
    {
        (int exit, string output, string errors) = await api.App.RunAsync("routes");
        Assert.True(exit == 0, errors);
        return [.. JsonDocument.Parse(output).RootElement.EnumerateArray()];
    }

    private async Task<string> SnapshotAsync(string[] paths)
    {
        string all = "";
        foreach (string path in paths) all += (await api.Api.GetAsync(api.OtherKey, "api/v1/" + path)).Is(200).Body;
        return all;
    }
}

[Collection(ApiOnSqlite.Name)]
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class CrawlOnSqliteTests(ApiOnSqlite api) : CrawlTests(api);

[Collection(ApiOnPostgreSql.Name)]
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class CrawlOnPostgreSqlTests(ApiOnPostgreSql api) : CrawlTests(api);
