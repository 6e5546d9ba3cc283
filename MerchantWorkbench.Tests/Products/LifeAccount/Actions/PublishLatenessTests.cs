using System.Text.Json;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>How late posts go live by themselves, measured on the running program.</summary>
public abstract class PublishLatenessTests(RunningApi api)
{
    private static readonly int Posts = LongRun.Of(60, 200);

    [Fact]
    public async Task Posts_go_live_within_two_seconds_of_their_time()
    {
        string picture = await api.PictureAsync();
        List<string> planned = [];
        for (int at = 0; at < Posts; at++)
        {
            Dictionary<string, object?> body = PostingBody.Of($"第 {at} 条", [picture], ("publishAt", DateTimeOffset.UtcNow.AddDays(1)));
            planned.Add((await api.Api.PostAsync(api.Key, "api/v1/posts", body)).Is(201).Text("id"));
            (await api.Api.PostAsync(api.Key, $"api/v1/posts/{planned[^1]}/submit")).Is(200);
        }

        string? after = null;
        List<(string Review, string Post)> open = [];
        do
        {
            JsonElement page = (await api.Api.GetAsync(api.World.Reviewer, "api/v1/reviews?state=open&limit=100" + (after is null ? "" : "&after=" + after)))
                .Is(200).Json;
            open.AddRange(page.GetProperty("items").EnumerateArray()
                .Select(one => (one.GetProperty("id").GetString()!, one.GetProperty("subjectId").GetString()!)));
            after = page.GetProperty("next").GetString();
        }
        while (after is not null);
        foreach ((string review, string post) in open.Where(one => planned.Contains(one.Post)))
            (await api.Api.PostAsync(api.World.Reviewer, $"api/v1/reviews/{review}/decision", new { verdict = "approve" })).Is(200);

        // Ten come due every second: whole seconds, as everywhere. A busy machine takes half a second for each to be moved.
        long first = DateTimeOffset.UtcNow.AddSeconds(10 + (Posts / 2)).ToUnixTimeSeconds();
        Dictionary<string, DateTimeOffset> due = [];
        foreach ((int at, string id) in planned.Index())
        {
            due[id] = DateTimeOffset.FromUnixTimeSeconds(first + (at / 10));
            (await api.Api.PostAsync(api.Key, $"api/v1/posts/{id}/schedule", new { publishAt = due[id] })).Is(200);
        }

        DateTimeOffset end = due.Values.Max().AddSeconds(20);
        List<double> late = [];
        while (late.Count < Posts && DateTimeOffset.UtcNow < end)
        {
            await Task.Delay(500);
            if (DateTimeOffset.UtcNow < due.Values.Max().AddSeconds(3)) continue;
            late.Clear();
            foreach ((string id, DateTimeOffset time) in due)
                if ((await api.Api.GetAsync(api.Key, "api/v1/posts/" + id)).Json is var post && post.TryGetProperty("liveAt", out JsonElement live)
                    && live.ValueKind == JsonValueKind.String) late.Add((live.GetDateTimeOffset() - time).TotalSeconds);
        }

        Assert.Equal(Posts, late.Count);
        late.Sort();
        double p99 = late[(int)Math.Ceiling(0.99 * Posts) - 1];
        Figure.Report($"life.publish-late-p99.{api.Label}", p99, "s", floor: 2, goal: 1);
        Figure.Report($"life.publish-late-most.{api.Label}", late[^1], "s", floor: 5, goal: 2);
        Assert.True(late[0] >= 0, $"one was {-late[0]} s early");
    }
}

[Collection(ApiOnSqlite.Name)]
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class PublishLatenessOnSqliteTests(ApiOnSqlite api) : PublishLatenessTests(api);

[Collection(ApiOnPostgreSql.Name)]
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class PublishLatenessOnPostgreSqlTests(ApiOnPostgreSql api) : PublishLatenessTests(api);
