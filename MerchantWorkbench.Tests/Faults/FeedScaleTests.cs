using System.Diagnostics;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Faults;

/// <summary>The feed with ten thousand posts and two thousand followed accounts against the same page with a hundred.</summary>
public abstract class FeedScaleTests(Engine engine)
{
    private const int Few = 100, Many = 10_000, FewFollowed = 20, ManyFollowed = 2_000, Looks = 120;

    [Fact]
    public async Task Ten_thousand_posts_cost_about_as_much_as_a_hundred()
    {
        EngineDatabase? other = engine == Engine.Sqlite ? null : await engine.CreateAsync();
        await using IAsyncDisposable? database = other;
        (AppProcess app, SeedFile world) = await AppProcess.StartSeededAsync(
            new() { Database = other, Variables = { ["Workbench__RateLimits__Enabled"] = "false" } });
        await using AppProcess running = app;
        using ApiClient api = new(app.BaseAddress);
        string key = world.Merchants[0].ApiKey, token = world.Shoppers[3].Token;
        string picture = (await api.PostAsync(key, "api/v1/pictures", new { picture = Convert.ToBase64String(Dot.Png) })).Is(201).Text("id");
        string post = (await api.PostAsync(key, "api/v1/posts", PostingBody.Of("今天的面", [picture]))).Is(201).Text("id");
        (await api.PostAsync(key, $"api/v1/posts/{post}/submit")).Is(200);
        string review = (await api.GetAsync(world.Reviewer, "api/v1/reviews?state=open&limit=100")).Json.GetProperty("items")[0].GetProperty("id").GetString()!;
        (await api.PostAsync(world.Reviewer, $"api/v1/reviews/{review}/decision", new { verdict = "approve" })).Is(200);
        string account = (await api.GetAsync(token, "api/v1/posts/" + post)).Is(200).Text("account");
        (await api.PostAsync(token, $"api/v1/accounts/{account}/follow")).Is(200);
        Town town = new(new Tables(engine, app), engine);
        using PhoneBrowser phone = new(app.BaseAddress);
        (await phone.AskAsync("/m/enter?token=" + Uri.EscapeDataString(token))).Dispose();

        await town.GrowAsync(merchants: Few, followed: FewFollowed, posts: Few);
        double few = await MeasureAsync(phone);
        await town.GrowAsync(merchants: 2 * ManyFollowed, followed: ManyFollowed, posts: Many);
        double many = await MeasureAsync(phone);

        string provider = engine.Provider.ToLowerInvariant();
        Figure.Report($"life.feed-p95-100.{provider}", few, "ms");
        Figure.Report($"life.feed-p95-10000.{provider}", many, "ms");
        Figure.Report($"life.feed-ratio.{provider}", many / few, "times", floor: 3, goal: 1.5);
        Assert.InRange(many / few, 0, 5);
    }

    private static async Task<double> MeasureAsync(PhoneBrowser phone)
    {
        string page = await phone.ReadAsync("/m/life");
        Assert.Contains("您关注了这家店", page, StringComparison.Ordinal);
        for (int warm = 0; warm < 30; warm++) await phone.ReadAsync("/m/life");
        List<double> took = [];
        for (int look = 0; look < Looks; look++)
        {
            long begun = Stopwatch.GetTimestamp();
            await phone.ReadAsync("/m/life");
            took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        took.Sort();
        return took[(int)(0.95 * Looks) - 1];
    }

    /// <summary>Accounts and posts that are copies of the first: rows alone, for nobody but the feed looks at them.</summary>
    private sealed class Town(Tables tables, Engine engine)
    {
        private const long Base = 9_000_000_000_000;
        private int merchants, followed, posts;

        public async Task GrowAsync(int merchants, int followed, int posts)
        {
            const string row = "(SELECT merchant_id FROM life_account_follow LIMIT 1)";
            string merchant = $"{Base} + n.i", writer = $"{Base} + 1 + (n.i * 7919) % {merchants}", id = $"{2 * Base} + n.i";
            await CloneAsync("tenancy_merchant", $"row.id = {row}", this.merchants, merchants,
                new() { ["id"] = merchant, ["short_name"] = "'copy' || n.i", ["name"] = "'第' || n.i || '家'" });
            await CloneAsync("tenancy_product_opening", $"row.merchant_id = {row} AND row.product = 'life'", this.merchants, merchants,
                new() { ["id"] = $"{3 * Base} + n.i", ["merchant_id"] = merchant });
            await CloneAsync("life_account_follow", $"row.merchant_id = {row}", this.followed, followed, new() { ["merchant_id"] = merchant });
            const string post = "(SELECT min(id) FROM life_account_post WHERE live_revision IS NOT NULL)";
            await CloneAsync("life_account_post", $"row.id = {post}", this.posts, posts,
                new() { ["id"] = id, ["merchant_id"] = writer, ["feed_id"] = $"{4 * Base} + n.i" });
            await CloneAsync("life_account_post_revision", $"row.post_id = {post}", this.posts, posts, new() { ["post_id"] = id, ["merchant_id"] = writer });
            (this.merchants, this.followed, this.posts) = (merchants, followed, posts);
            await tables.DoAsync("ANALYZE");
        }

        private async Task CloneAsync(string table, string which, int from, int until, Dictionary<string, string> other)
        {
            string list = engine == Engine.Sqlite ? $"SELECT group_concat(name, ',') FROM pragma_table_info('{table}')"
                : $"SELECT string_agg(column_name, ',') FROM information_schema.columns WHERE table_name = '{table}'";
            string[] columns = ((string)(await tables.DoAsync(list))!).Split(',');
            string named = string.Join(", ", columns.Select(column => $"\"{column}\""));
            string values = string.Join(", ", columns.Select(column => other.GetValueOrDefault(column, $"row.\"{column}\"")));
            await tables.DoAsync(
                $"INSERT INTO {table} ({named}) WITH RECURSIVE n(i) AS (SELECT {from + 1} UNION ALL SELECT i + 1 FROM n WHERE i < {until}) "
                + $"SELECT {values} FROM {table} AS row CROSS JOIN n WHERE {which}");
        }
    }
}

[Trait(Kinds.Trait, Kinds.Process)]
public sealed class FeedScaleOnSqliteTests() : FeedScaleTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class FeedScaleOnPostgreSqlTests() : FeedScaleTests(Engine.PostgreSql);
