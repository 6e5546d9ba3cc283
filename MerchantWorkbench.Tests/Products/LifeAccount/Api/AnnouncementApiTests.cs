using System.Text.Json;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Api;

/// <summary>Live announcements and reminders over HTTP.</summary>
public abstract class AnnouncementApiTests(RunningApi api)
{
    [Fact]
    public async Task An_announcement_comes_back_as_it_was_written_and_a_shopper_asks_to_be_reminded()
    {
        DateTimeOffset starts = DateTimeOffset.UtcNow.AddDays(2);
        string coupon = await api.OutAsync(api.Key);
        var body = PostingBody.Announcement("后厨见", await api.PictureAsync(), starts, [coupon]);
        string id = (await api.Api.PostAsync(api.Key, "api/v1/posts", body)).Is(201).Text("id"), path = "api/v1/posts/" + id;
        Answer read = (await api.Api.GetAsync(api.Key, path)).Is(200);
        JsonElement show = read.Json.GetProperty("announcement");
        Assert.Equal(("live", "draft", "后厨见", coupon), (read.Text("kind"), read.Text("state"), read.Text("title"), read.Text("coupon")));
        Assert.EndsWith("Z", show.GetProperty("startsAt").GetString()!, StringComparison.Ordinal);
        Assert.Equal((90, "抖音搜老王面馆", 10, coupon), (show.GetProperty("minutes").GetInt32(), show.GetProperty("where").GetString(),
            show.GetProperty("goods").GetArrayLength(), show.GetProperty("coupons")[0].GetString()));
        Assert.Equal(0, read.Number("reminders"));
        Assert.Contains("\"announcement\"", (await api.Api.GetAsync(api.Key, "api/v1/posts?state=draft")).Is(200).Body, StringComparison.Ordinal);

        (await api.Api.PostAsync(api.Shopper(40), path + "/remind")).Is(404, "posts.not_found");
        (await api.Api.PostAsync(api.Key, path + "/submit")).Is(200);
        (await api.Api.PostAsync(api.World.Reviewer, $"api/v1/reviews/{await api.ReviewAsync(id)}/decision", new { verdict = "approve" })).Is(200);
        Answer asked = (await api.Api.PostAsync(api.Shopper(40), path + "/remind")).Is(200);
        Assert.Equal((1, true), (asked.Number("count"), asked.Json.GetProperty("isMine").GetBoolean()));
        Assert.Equal(1, (await api.Api.GetAsync(api.Shopper(41), path)).Is(200).Number("reminders"));
        (await api.Api.PostAsync(api.Key, path + "/remind")).Is(403);
        (await api.Api.PostAsync(api.OtherKey, path + "/remind")).Is(403);
        Assert.Equal(0, (await api.Api.PostAsync(api.Shopper(40), path + "/unremind")).Is(200).Number("count"));
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_its_pointer_and_unknown_fields_are_refused()
    {
        string picture = await api.PictureAsync();
        var past = PostingBody.Announcement("后厨见", picture, DateTimeOffset.UtcNow.AddMinutes(-5));
        string id = (await api.Api.PostAsync(api.Key, "api/v1/posts", past)).Is(201).Text("id");
        Assert.Equal(["/announcement/startsAt posts.start_soon"], (await api.Api.PostAsync(api.Key, $"api/v1/posts/{id}/submit")).Is(400).Wrong);
        (await api.Api.PostAsync(api.Key, "api/v1/posts", new Dictionary<string, object?>(past) { ["announcement"] = new { room = "1" } })).Is(400);
        string post = await api.LiveAsync(0, "今天的面");
        (await api.Api.PostAsync(api.Shopper(40), $"api/v1/posts/{post}/remind")).Is(409, "reminders.not_open");
    }

    [Fact]
    public async Task The_document_tells_the_kind_and_the_operations()
    {
        string document = (await api.Api.GetAsync(null, "openapi/v1.json")).Body;
        foreach (string part in new[] { "/api/v1/posts/{id}/remind", "/api/v1/posts/{id}/unremind", "\"startsAt\"", "\"coverAlt\"", "\"isMine\"" })
            Assert.Contains(part, document, StringComparison.Ordinal);
    }
}

[Collection(ApiOnSqlite.Name)]
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class AnnouncementApiOnSqliteTests(ApiOnSqlite api) : AnnouncementApiTests(api);

[Collection(ApiOnPostgreSql.Name)]
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class AnnouncementApiOnPostgreSqlTests(ApiOnPostgreSql api) : AnnouncementApiTests(api);
