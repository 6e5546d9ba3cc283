using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;
using MerchantWorkbench.Products.Incentives.Domain;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MerchantWorkbench.Tests.Faults;

/// <summary>
/// Every writing operation of the API's document is sent several times, shuffled and at once, each with one key: the tables grow exactly as
/// if each had come once, and every copy hears the same.
/// </summary>
public abstract partial class DuplicateTests(RunningApi api)
{
    private const int Seed = 20260303;
    private static readonly int EachOperation = LongRun.Of(3, 9);

    private readonly HashSet<string> heldBack = [];
    private string? picture, account, placed, open;

    /// <summary>Who follows or unfollows: each another one, after those of the other tests.</summary>
    private int shopper = 10;

    /// <summary>Who comments, likes and reports: in turn, since each time it is about another thing.</summary>
    private int guest;

    private sealed record Ask(string Operation, string Method, string Key, string Path, string Body, string Retry);

    [Fact]
    public async Task Every_write_that_comes_many_times_happens_once_and_is_answered_alike()
    {
        string[] operations = [.. (await api.Api.GetAsync(null, "openapi/v1.json")).Json.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Where(operation => operation.Name is "post" or "patch")
                .Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}"))];
        Assert.True(operations.Length >= 13, "the document lists few writes: " + string.Join(", ", operations));
        Dictionary<string, long> once = await GrowthAsync(operations, copies: _ => 1);
        Random random = new(Seed);
        Dictionary<string, long> many = await GrowthAsync(operations, copies: _ => random.Next(1, 6));

        Figure.Report($"duplicates.operations.{api.Engine.Provider.ToLowerInvariant()}", operations.Length, "operations", seed: Seed);
        Assert.Contains(once, table => table.Value > 0);
        Assert.Equal(once.OrderBy(table => table.Key), many.OrderBy(table => table.Key));
    }

    /// <summary>How many rows each table has more after all of it.</summary>
    private async Task<Dictionary<string, long>> GrowthAsync(string[] operations, Func<Ask, int> copies)
    {
        List<Ask> asks = [];
        await api.NewWeekAsync();
        foreach (string operation in operations)
            for (int at = 0; at < Times(operation); at++) asks.Add(await PreparedAsync(operation));
        Dictionary<string, long> before = await RowsAsync();
        Ask[] all = [.. asks.SelectMany(ask => Enumerable.Repeat(ask, copies(ask)))];
        new Random(Seed).Shuffle(all);
        ConcurrentDictionary<Ask, ConcurrentBag<Answer>> heard = new();
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (ask, _) =>
            heard.GetOrAdd(ask, _ => []).Add(await SendAsync(ask)));

        foreach (Ask ask in asks)
        {
            Answer last = await SendAsync(ask);
            Assert.True(last.Status is 200 or 201, $"{ask.Operation}: {last.Status} {last.Body}");
            foreach (Answer answer in heard[ask].Where(answer => answer.Status != 409 || answer.Code != "idempotency.running"))
                Assert.Equal((ask.Operation, last.Status, last.Body), (ask.Operation, answer.Status, answer.Body));
        }
        Dictionary<string, long> after = await RowsAsync();
        return after.ToDictionary(table => table.Key, table => table.Value - before[table.Key]);
    }

    /// <summary>No more broadcasts than a week has, and no more films on their way than a merchant may have.</summary>
    private static int Times(string operation) => operation.EndsWith("/broadcast", StringComparison.Ordinal) ? Math.Min(3, EachOperation)
        : operation.Contains("/videos", StringComparison.Ordinal) ? 1 : EachOperation;

    private Task<Answer> SendAsync(Ask ask) => api.Api.SendAsync(ask.Key, ask.Method, ask.Path, ask.Body, ask.Retry);

    /// <summary>Something the operation will say yes to.</summary>
    private async Task<Ask> PreparedAsync(string operation)
    {
        const string coupon = "/api/v1/coupons/{id}", posts = "/api/v1/posts/{id}", accounts = "/api/v1/accounts/{id}",
            placements = "/api/v1/placements/{id}";
        string unlike = Guid.NewGuid().ToString("N");
        (string key, string id, object body) = operation switch
        {
            "POST /api/v1/coupons" => (api.Key, "", CouponBody.MoneyOff()),
            "PATCH " + coupon => (api.Key, await api.OutAsync(api.Key), new { name = "新" + unlike[..8] }),
            $"POST {coupon}/submit" => (api.Key, await DraftAsync(), new { }),
            $"POST {coupon}/withdraw" => (api.Key, await api.OutAsync(api.Key, ("layers", new[] { "public" })), new { }),
            $"POST {coupon}/pause" => (api.Key, await api.OutAsync(api.Key), new { }),
            $"POST {coupon}/resume" => (api.Key, await PausedAsync(), new { }),
            $"POST {coupon}/stop" => (api.Key, await api.OutAsync(api.Key), new { }),
            $"POST {coupon}/append" => (api.Key, await api.OutAsync(api.Key), new { total = 101 }),
            $"POST {coupon}/codes" =>
                (api.Key, await api.OutAsync(api.Key, ("codeMode", "uploaded")), new { codes = new[] { "A" + unlike[..20], "B" + unlike[..20] } }),
            $"POST {coupon}/claims" => (api.Key, await api.OutAsync(api.Key, ("perPerson", 5)), new { shopper = "甲" }),
            "POST /api/v1/redemptions" => (api.Key, "", new { code = await CodeAsync(), shopId = api.Shop, orderFen = 3_000 }),
            "POST /api/v1/redemptions/{id}/reversal" =>
                (api.Key, (await api.RedeemAsync(api.Key, await CodeAsync())).Is(201).Text("id"), new { reason = "重来" }),
            "POST /api/v1/reviews/{id}/decision" =>
                (api.World.Reviewer, await ReviewAsync(await api.OutAsync(api.Key, ("layers", new[] { "public" }))), new { verdict = "approve" }),
            "POST /api/v1/posts" => (api.Key, "", PostingBody.Of("只写一次", [await PictureAsync()])),
            $"PUT {posts}" => (api.Key, await PostAsync(), Edited("改了一次", await PictureAsync())),
            $"POST {posts}/submit" => (api.Key, await PostAsync(), new { }),
            $"POST {posts}/recall" => (api.Key, await HandedInAsync(), new { }),
            $"POST {posts}/withdraw" => (api.Key, await LiveAsync(), new { }),
            $"POST {posts}/schedule" => (api.Key, await PostAsync(), new { publishAt = DateTimeOffset.UtcNow.AddDays(2) }),
            $"POST {posts}/broadcast" => (api.Key, await LiveAsync(), new { }),
            $"POST {posts}/comments" => (Guest(), await LiveAsync(), new { text = "汤好喝" }),
            $"POST {posts}/like" => (Guest(), await LiveAsync(), new { }),
            $"POST {posts}/unlike" => (Guest(), await LiveAsync(), new { }),
            $"POST {posts}/vote" => (Guest(), await PollAsync(), new { question = "先？", option = "汤" }),
            $"POST {posts}/remind" => (Guest(), await AnnouncedAsync(), new { }),
            $"POST {posts}/unremind" => (Guest(), await AnnouncedAsync(), new { }),
            "POST /api/v1/comments/{id}/answer" => (api.Key, await CommentAsync(), new { text = "谢谢" }),
            "POST /api/v1/comments/{id}/take-back" => (api.Key, await AnswerAsync(), new { }),
            $"POST {posts}/report" => (Guest(), await LiveAsync(), new { reason = "fraud" }),
            "POST /api/v1/comments/{id}/report" => (Guest(), await CommentAsync(), (object)new { reason = "rude" }),
            "POST /api/v1/pictures" => (api.Key, "", new { picture = Convert.ToBase64String(Dot.Png) }),
            "POST /api/v1/captions" => (api.Key, "", new { captions = "WEBVTT\n\n00:00.500 --> 00:02.000\n先和面\n" }),
            "POST /api/v1/videos" => (api.Key, "", new { bytes = 100 }),
            "POST /api/v1/videos/{id}/parts" => (api.Key, await FilmAsync(), (object)new { at = 0, part = Convert.ToBase64String(TinyFilm.Make()) }),
            "PUT /api/v1/city" => (Guest(), "", new { city = "杭州" }),
            "POST /api/v1/placements" => (api.Key, "", RunningApi.PlacementBody("只报一次")),
            $"POST {placements}/submit" => (api.Key, await PlacementAsync(), new { }),
            $"POST {placements}/recall" => (api.Key, await PlacementAsync("submit"), new { }),
            $"POST {placements}/reserve" => (api.Key, await BoughtAsync(), new { }),
            $"POST {placements}/pause" => (api.Key, await RunningAsync(), new { }),
            $"POST {placements}/resume" => (api.Key, await RunningAsync("pause"), new { }),
            "POST /api/v1/promotion/forecast" => (api.Key, "", PaidBody("看看能展示多少")),
            $"POST {placements}/stop" => (api.Key, await PlacementAsync(), new { }),
            "POST /api/v1/festival-plans" => (api.Administrator, "", RunningApi.PlanBody()),
            "POST /api/v1/festival-plans/{id}/publish" => (api.Administrator, await api.FestivalAsync(publish: false), new { version = 1 }),
            "POST /api/v1/festival-plans/{id}/withdraw" => (api.Administrator, await api.FestivalAsync(), new { }),
            "POST /api/v1/festivals/{id}/sign-up" =>
                (api.Key, await api.FestivalAsync(), (object)new { revision = 0, coupons = new[] { await PublicAsync() } }),
            "POST /api/v1/festivals/{id}/leave" => (api.Key, await SignedUpAsync(), new { }),
            "POST /api/v1/impressions" or "POST /api/v1/clicks" => (api.Shopper(2), "", new { token = await TokenAsync() }),
            $"POST {accounts}/follow" => (api.Shopper(++shopper), await AccountAsync(), new { }),
            $"POST {accounts}/unfollow" => (api.Shopper(++shopper), await FollowedAsync(), (object)new { }),
            "POST /api/v1/favourites/{id}/keep" or "POST /api/v1/favourites/{id}/drop" => (Guest(), await AccountAsync(), (object)new { }),
            "POST /api/v1/points/topups" => (api.Key, "", new { amountFen = 100 }),
            "POST /api/v1/points/earnings/{id}/appeal" => (api.Key, await HeldAsync(), (object)new { words = "是真的" }),
            "POST /api/v1/points/earnings/{id}/decision" => (api.Administrator, await AppealedAsync(), (object)new { grant = false, answer = "不像真的" }),
            "POST /api/v1/programmes/fundings" => (api.Administrator, "", new { currency = "points", amount = 5 }),
            "POST /api/v1/programmes/tariffs" =>
                (api.Administrator, "", new { from = $"{DateTime.UtcNow.AddDays(60):yyyy-MM-dd}", why = "以后再说", rules = TariffRules.First }),
            "POST /api/v1/programmes/tariffs/preview" => (api.Administrator, "", TariffRules.First),
            "POST /api/v1/events" => (api.Key, "", (object)new
            {
                events = new[] { new { id = unlike, kind = "visited", shopper = "甲", at = $"{DateTime.UtcNow:yyyy-MM-dd'T'HH:mm:ss'Z'}" } },
            }),
            "POST /api/v1/crowds" => (api.Key, "", (object)Crowd("群" + unlike[..8])),
            "POST /api/v1/crowds/{id}" => (api.Key, await CrowdAsync(unlike[..9]), (object)Crowd("改" + unlike[..8], version: 1)),
            "POST /api/v1/crowds/{id}/drop" => (api.Key, await CrowdAsync(unlike[..9]), new { }),
            "POST /api/v1/crowds/count" => (api.Key, "", (object)new { rule = CrowdRule }),
            "POST /api/v1/crowds/tags" => (api.Key, "", (object)new { name = "签" + unlike[..8], shoppers = new[] { "甲" + unlike, "乙" + unlike } }),
            "POST /api/v1/crowds/tags/drop" => (api.Key, "", (object)new { name = await TagAsync(unlike[..9]) }),
            "POST /api/v1/events/rebuild" => (api.Administrator, "", (object)new { merchant = await AccountAsync() }),
            "POST /api/v1/promotion/policy/preview" => (api.Administrator, "", (object)new { policy = ScorePolicy.First }),
            _ when IsOfCampaigns(operation) => await OfCampaignAsync(operation),
            _ => throw new InvalidOperationException($"{operation} is new: say here what it can be tried with"),
        };
        string[] words = operation.Split(' ');
        return new Ask(operation, words[0], key, words[1].TrimStart('/').Replace("{id}", id, StringComparison.Ordinal),
            JsonSerializer.Serialize(body, JsonSerializerOptions.Web), "twin-" + unlike);
    }

    private static object CrowdRule => new { all = new[] { new { any = new[] { new { kind = "came", days = 30 } } } } };

    private static object Crowd(string name, int? version = null) =>
        new { name, purpose = "请他们再来", rule = CrowdRule, until = $"{DateTime.UtcNow.AddDays(30):yyyy-MM-dd}", version };

    private async Task<string> CrowdAsync(string name) => (await api.Api.PostAsync(api.Key, "api/v1/crowds", Crowd(name))).Is(201).Text("id");

    private async Task<string> TagAsync(string name) =>
        (await api.Api.PostAsync(api.Key, "api/v1/crowds/tags", new { name, shoppers = new[] { "丙" + name } })).Is(201).Text("name");

    private static Dictionary<string, object?> Edited(string text, string picture) => PostingBody.Of(text, [picture], ("revision", 1));

    private async Task<string> AppealedAsync()
    {
        string id = await HeldAsync();
        (await api.Api.PostAsync(api.Key, $"api/v1/points/earnings/{id}/appeal", new { words = "是真的" })).Is(200);
        return id;
    }

    private async Task<string> DraftAsync() => (await api.Api.PostAsync(api.Key, "api/v1/coupons", CouponBody.MoneyOff())).Is(201).Text("id");

    private async Task<string> PausedAsync()
    {
        string coupon = await api.OutAsync(api.Key);
        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{coupon}/pause")).Is(200);
        return coupon;
    }

    /// <summary>A piece of more uses than copies of a redemption come.</summary>
    private async Task<string> CodeAsync() => (await api.ClaimedAsync(api.Key, await api.OutAsync(api.Key, ("usesPerPiece", 10)))).Text("code");

    private async Task<string> FilmAsync() =>
        (await api.Api.PostAsync(api.Key, "api/v1/videos", new { bytes = TinyFilm.Make().Length })).Is(201).Text("id");

    private async Task<string> PictureAsync() => picture ??= await api.PictureAsync();

    private async Task<string> PostAsync() =>
        (await api.Api.PostAsync(api.Key, "api/v1/posts", PostingBody.Of("两次也只一条", [await PictureAsync()]))).Is(201).Text("id");

    private async Task<string> HandedInAsync(string? post = null)
    {
        string id = post ?? await PostAsync();
        (await api.Api.PostAsync(api.Key, $"api/v1/posts/{id}/submit")).Is(200);
        return id;
    }

    private async Task<string> LiveAsync(string? post = null) => await ApprovedAsync(await HandedInAsync(post));

    private async Task<string> PollAsync()
    {
        Dictionary<string, object?> body = PostingBody.Article("投一票", new { type = "poll", question = "先？", options = new[] { "汤", "面" } });
        return await LiveAsync((await api.Api.PostAsync(api.Key, "api/v1/posts", body)).Is(201).Text("id"));
    }

    private async Task<string> ApprovedAsync(string id)
    {
        (await api.Api.PostAsync(api.World.Reviewer, $"api/v1/reviews/{await ReviewAsync(id)}/decision", new { verdict = "approve" })).Is(200);
        return id;
    }

    private async Task<string> AnnouncedAsync()
    {
        Dictionary<string, object?> body = PostingBody.Announcement("两次也只提醒一次", await PictureAsync(), DateTimeOffset.UtcNow.AddDays(2));
        return await LiveAsync((await api.Api.PostAsync(api.Key, "api/v1/posts", body)).Is(201).Text("id"));
    }

    private async Task<string> PlacementAsync(string? step = null)
    {
        string id = (await api.Api.PostAsync(api.Key, "api/v1/placements", RunningApi.PlacementBody("两次也只一条"))).Is(201).Text("id");
        if (step is not null) (await api.Api.PostAsync(api.Key, $"api/v1/placements/{id}/{step}")).Is(200);
        return id;
    }

    private async Task<string> PublicAsync() => open ??= await ApprovedAsync(await api.OutAsync(api.Key, ("layers", new[] { "public" })));

    private async Task<string> SignedUpAsync()
    {
        string id = await api.FestivalAsync();
        (await api.Api.PostAsync(api.Key, $"api/v1/festivals/{id}/sign-up", new { revision = 0, coupons = new[] { await PublicAsync() } })).Is(200);
        return id;
    }

    private static object PaidBody(string title)
    {
        DateTime today = DateTime.UtcNow.AddHours(8).Date;
        return new
        {
            goal = "visit", kind = "shop", slots = new[] { "coupon_channel" }, title, from = $"{today:yyyy-MM-dd}", until = $"{today.AddDays(1):yyyy-MM-dd}",
            paid = new { pay = "cash", @for = "thousand", bid = 1_000, day = 100, total = 200 },
        };
    }

    private async Task<string> BoughtAsync()
    {
        (await api.Api.PostAsync(api.Key, "api/v1/points/topups", new { amountFen = 1_000 })).Is(201);
        return (await api.Api.PostAsync(api.Key, "api/v1/placements", PaidBody("两次也只付一次"))).Is(201).Text("id");
    }

    private async Task<string> RunningAsync(string? step = null)
    {
        string id = await api.PlacedAsync(0, "停一下再来");
        if (step is not null) (await api.Api.PostAsync(api.Key, $"api/v1/placements/{id}/{step}")).Is(200);
        return id;
    }

    private async Task<string> TokenAsync()
    {
        placed ??= await api.PlacedAsync(0, "两次也只看一次");
        return (await api.Api.GetAsync(api.Shopper(2), "api/v1/slots/recommended_card")).Is(200).Json.GetProperty("items")[0].GetProperty("token").GetString()!;
    }

    private string Guest() => api.Shopper(25 + (guest++ % 25));

    private async Task<string> CommentAsync() =>
        (await api.Api.PostAsync(Guest(), $"api/v1/posts/{await LiveAsync()}/comments", new { text = "几点关门？" })).Is(201).Text("id");

    private async Task<string> AnswerAsync() =>
        (await api.Api.PostAsync(api.Key, $"api/v1/comments/{await CommentAsync()}/answer", new { text = "晚上九点" })).Is(201).Text("id");

    /// <summary>The other merchant's, who broadcasts nothing: what a follower leaves behind depends on what went out while he followed.</summary>
    private async Task<string> AccountAsync() =>
        account ??= (await api.Api.GetAsync(api.Shopper(0), "api/v1/posts/" + await api.LiveAsync(1, "给关注的人看"))).Is(200).Text("account");

    private async Task<string> FollowedAsync()
    {
        string id = await AccountAsync();
        (await api.Api.PostAsync(api.Shopper(shopper), $"api/v1/accounts/{id}/follow")).Is(200);
        return id;
    }

    /// <summary>Points that were held back because the order was next to nothing.</summary>
    private async Task<string> HeldAsync()
    {
        string code = (await api.ClaimedAsync(api.Key, await api.OutAsync(api.Key, ("thresholdFen", 0)), Guid.NewGuid().ToString("N"))).Text("code");
        (await api.RedeemAsync(api.Key, code, orderFen: 50)).Is(201);
        string? found = null;
        await Wait.UntilAsync(async () => (found = (await api.Api.GetAsync(api.Key, "api/v1/points/held")).Is(200).Json.GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("id").GetString()!).FirstOrDefault(heldBack.Add)) is not null);
        return found!;
    }

    private async Task<string> ReviewAsync(string subject)
    {
        string? after = null;
        do
        {
            JsonElement page = (await api.Api.GetAsync(api.World.Reviewer, "api/v1/reviews?state=open&limit=100" + (after is null ? "" : "&after=" + after)))
                .Is(200).Json;
            foreach (JsonElement review in page.GetProperty("items").EnumerateArray())
                if (review.GetProperty("subjectId").GetString() == subject) return review.GetProperty("id").GetString()!;
            after = page.GetProperty("next").GetString();
        }
        while (after is not null);
        throw new InvalidOperationException("What was submitted is not among the open reviews.");
    }

    private async Task<Dictionary<string, long>> RowsAsync()
    {
        await using DbConnection database = api.App.SqliteFile is { } file
            ? new SqliteConnection($"Data Source={file};Pooling=False") : new NpgsqlConnection(api.App.Setup.Database!.ConnectionString);
        await database.OpenAsync();
        await using DbCommand ask = database.CreateCommand();
        ask.CommandText = api.App.SqliteFile is null ? "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'";
        List<string> tables = [];
        await using (DbDataReader rows = await ask.ExecuteReaderAsync())
            while (await rows.ReadAsync()) tables.Add(rows.GetString(0));
        Dictionary<string, long> counts = [];
        // What others make of an event comes a moment later, and depends on what came before: whether a person earns again, for instance.
        // It has tests of its own.
        await Wait.UntilAsync(async () => await CountAsync(ask, "events_event WHERE pending") == 0);
        counts["top-ups"] = await CountAsync(ask, "ledger_posting WHERE kind = 'top_up'");
        counts["told behaviours"] = await CountAsync(ask, "operations_stored_behaviour WHERE key LIKE 'a:%'");
        foreach (string table in tables.Where(table => !table.StartsWith("ledger_", StringComparison.Ordinal)
            && !table.StartsWith("operations_", StringComparison.Ordinal)
            && !table.StartsWith("incentives_", StringComparison.Ordinal)))
            counts[table] = await CountAsync(ask, $"\"{table}\"");
        return counts;
    }

    private static async Task<long> CountAsync(DbCommand ask, string rows)
    {
        ask.CommandText = "SELECT count(*) FROM " + rows;
        return Convert.ToInt64(await ask.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}

[Collection(ApiOnSqlite.Name)]
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class DuplicateOnSqliteTests(ApiOnSqlite api) : DuplicateTests(api);

[Collection(ApiOnPostgreSql.Name)]
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class DuplicateOnPostgreSqlTests(ApiOnPostgreSql api) : DuplicateTests(api);
