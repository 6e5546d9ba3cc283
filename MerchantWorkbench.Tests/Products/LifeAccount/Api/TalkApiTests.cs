using System.Text.Json;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Api;

/// <summary>Weekly slots, own answers and messages over HTTP.</summary>
public abstract class TalkApiTests(RunningApi api)
{
    [Fact]
    public async Task Slots_are_set_as_a_whole_and_read_back()
    {
        object slots = new { slots = new[] { new { weekday = 5, minute = 660 }, new { weekday = 1, minute = 1_080 } } };
        Answer set = (await PutAsync(api.OtherKey, "api/v1/weekly-slots", slots)).Is(200);
        Assert.Equal([1, 5], set.Json.GetProperty("slots").EnumerateArray().Select(slot => slot.GetProperty("weekday").GetInt32()));
        Assert.Equal(set.Body, (await api.Api.GetAsync(api.OtherKey, "api/v1/weekly-slots")).Is(200).Body);
        Assert.Equal(["/slots/0/weekday field.range"],
            (await PutAsync(api.OtherKey, "api/v1/weekly-slots", new { slots = new[] { new { weekday = 8, minute = 0 } } })).Is(400).Wrong);
        (await api.Api.GetAsync(api.Shopper(1), "api/v1/weekly-slots")).Is(403);
        (await PutAsync(api.OtherKey, "api/v1/weekly-slots", new { })).Is(200);
    }

    [Fact]
    public async Task An_answer_is_edited_and_taken_back()
    {
        string post = await api.LiveAsync(0, "几点都开");
        string asked = (await api.Api.PostAsync(api.Shopper(7), $"api/v1/posts/{post}/comments", new { text = "几点关门？" })).Is(201).Text("id");
        string answer = (await api.Api.PostAsync(api.Key, $"api/v1/comments/{asked}/answer", new { text = "九点" })).Is(201).Text("id");
        Assert.Equal("十点", (await PutAsync(api.Key, "api/v1/comments/" + answer, new { text = "十点" })).Is(200).Text("text"));
        (await PutAsync(api.Key, "api/v1/comments/" + asked, new { text = "替客人" })).Is(404, "comments.not_found");
        (await PutAsync(api.OtherKey, "api/v1/comments/" + answer, new { text = "别家" })).Is(404);
        Assert.Equal("hidden", (await api.Api.PostAsync(api.Key, $"api/v1/comments/{answer}/take-back")).Is(200).Text("stage"));
        Assert.DoesNotContain(answer, (await api.Api.GetAsync(api.Shopper(7), $"api/v1/posts/{post}/comments")).Is(200).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follower_reads_what_was_sent()
    {
        await api.NewWeekAsync();
        string post = await api.LiveAsync(1, "给关注的人");
        string account = (await api.Api.GetAsync(api.Shopper(8), "api/v1/posts/" + post)).Is(200).Text("account");
        (await api.Api.PostAsync(api.Shopper(8), $"api/v1/accounts/{account}/follow")).Is(200);
        (await api.Api.PostAsync(api.OtherKey, $"api/v1/posts/{post}/broadcast")).Is(200);
        JsonElement message = (await api.Api.GetAsync(api.Shopper(8), "api/v1/messages")).Is(200).Json.GetProperty("items")[0];
        Assert.Equal(("broadcast", post, "给关注的人"),
            (message.GetProperty("kind").GetString(), message.GetProperty("post").GetString(), message.GetProperty("text").GetString()));
        Assert.DoesNotContain(post, (await api.Api.GetAsync(api.Shopper(9), "api/v1/messages")).Is(200).Body, StringComparison.Ordinal);
        (await api.Api.GetAsync(api.Key, "api/v1/messages")).Is(403);
    }

    private Task<Answer> PutAsync(string key, string path, object body) => api.Api.SendAsync(key, "PUT", path, JsonSerializer.Serialize(body));
}

[Collection(ApiOnSqlite.Name)]
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class TalkApiOnSqliteTests(ApiOnSqlite api) : TalkApiTests(api);

[Collection(ApiOnPostgreSql.Name)]
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class TalkApiOnPostgreSqlTests(ApiOnPostgreSql api) : TalkApiTests(api);
