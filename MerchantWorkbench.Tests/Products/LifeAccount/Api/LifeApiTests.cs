using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Api;

/// <summary>Posts and accounts over HTTP, as an integrator walks through them.</summary>
public abstract class LifeApiTests(RunningApi api)
{
    [Fact]
    public async Task A_post_goes_from_a_draft_to_a_shoppers_eyes_and_back()
    {
        string coupon = await api.OutAsync(api.Key), picture = await api.PictureAsync();
        Answer draft = (await api.Api.PostAsync(api.Key, "api/v1/posts", PostingBody.Of("今天的面", [picture], ("coupon", coupon)))).Is(201);
        string id = draft.Text("id");
        Assert.Equal(("draft", 1, coupon), (draft.Text("state"), draft.Number("revision"), draft.Text("coupon")));
        (await api.Api.GetAsync(api.Shopper(1), "api/v1/posts/" + id)).Is(404, "posts.not_found");

        Assert.Equal("in_review", (await api.Api.PostAsync(api.Key, $"api/v1/posts/{id}/submit")).Is(200).Text("state"));
        Assert.Equal("draft", (await api.Api.PostAsync(api.Key, $"api/v1/posts/{id}/recall")).Is(200).Text("state"));
        (await api.Api.PostAsync(api.Key, $"api/v1/posts/{id}/withdraw")).Is(409, "posts.wrong_state");
        (await api.Api.PostAsync(api.Key, $"api/v1/posts/{id}/submit")).Is(200);
        (await api.Api.PostAsync(api.World.Reviewer, $"api/v1/reviews/{await api.ReviewAsync(id)}/decision", new { verdict = "approve" })).Is(200);

        Answer seen = (await api.Api.GetAsync(api.Shopper(1), "api/v1/posts/" + id)).Is(200);
        Assert.Equal(("live", "今天的面"), (seen.Text("state"), seen.Text("text")));
        Assert.Contains(id, (await api.Api.GetAsync(api.Key, "api/v1/posts?state=live")).Is(200).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(id, (await api.Api.GetAsync(api.Key, "api/v1/posts?state=draft")).Is(200).Body, StringComparison.Ordinal);
        (await api.Api.GetAsync(api.Key, "api/v1/posts?state=nonsense")).Is(400, "request.invalid");

        Assert.Equal("withdrawn", (await api.Api.PostAsync(api.Key, $"api/v1/posts/{id}/withdraw")).Is(200).Text("state"));
        (await api.Api.GetAsync(api.Shopper(1), "api/v1/posts/" + id)).Is(404, "posts.not_found");
    }

    [Fact]
    public async Task A_post_is_given_new_words_and_a_later_revision_is_not_overwritten()
    {
        string picture = await api.PictureAsync();
        string id = (await api.Api.PostAsync(api.Key, "api/v1/posts", PostingBody.Of("旧的话", [picture]))).Is(201).Text("id");
        Answer edited = (await PutAsync(api.Key, id, PostingBody.Of("新的话", [picture], ("revision", 1)))).Is(200);
        Assert.Equal(("新的话", 2), (edited.Text("text"), edited.Number("revision")));
        (await PutAsync(api.Key, id, PostingBody.Of("迟到的话", [picture], ("revision", 1)))).Is(409, "posts.changed_meanwhile");
        (await PutAsync(api.OtherKey, id, PostingBody.Of("别家的话", [picture], ("revision", 2)))).Is(404);
    }

    [Fact]
    public async Task A_post_is_planned_moved_published_and_sent()
    {
        DateTimeOffset at = DateTimeOffset.UtcNow.AddDays(3), later = at.AddDays(1);
        string key = api.OtherKey, picture = await api.PictureAsync(merchant: 1);
        Answer draft = (await api.Api.PostAsync(key, "api/v1/posts", PostingBody.Of("后天的猫", [picture], ("publishAt", at)))).Is(201);
        string id = draft.Text("id"), path = "api/v1/posts/" + id;
        (await api.Api.PostAsync(key, path + "/submit")).Is(200);
        (await api.Api.PostAsync(api.World.Reviewer, $"api/v1/reviews/{await api.ReviewAsync(id)}/decision", new { verdict = "approve" })).Is(200);
        Assert.Equal("scheduled", (await api.Api.GetAsync(key, path)).Is(200).Text("state"));
        Assert.Contains(id, (await api.Api.GetAsync(key, "api/v1/posts?state=scheduled")).Is(200).Body, StringComparison.Ordinal);
        (await api.Api.GetAsync(api.Shopper(1), path)).Is(404, "posts.not_found");

        (await api.Api.PostAsync(key, path + "/schedule", new { })).Is(400, "request.invalid");
        Assert.Equal(["/publishAt posts.time_past"],
            (await api.Api.PostAsync(key, path + "/schedule", new { publishAt = at.AddDays(-9) })).Is(400).Wrong);
        Assert.Equal("scheduled", (await api.Api.PostAsync(key, path + "/schedule", new { publishAt = later })).Is(200).Text("state"));
        (await api.Api.PostAsync(api.Key, path + "/schedule", new { publishAt = later })).Is(404);
        (await api.Api.PostAsync(key, path + "/broadcast")).Is(409, "posts.wrong_state");

        Assert.Equal("live", (await api.Api.PostAsync(key, path + "/schedule", new { publishAt = (string?)null })).Is(200).Text("state"));
        Answer sent = (await api.Api.PostAsync(key, path + "/broadcast", retry: "send-1")).Is(200);
        Assert.Equal(sent.Body, (await api.Api.PostAsync(key, path + "/broadcast", retry: "send-1")).Is(200).Body);
        (await api.Api.PostAsync(key, path + "/broadcast")).Is(409, "broadcasts.already_sent");
    }

    [Fact]
    public async Task What_posts_brought_is_told_to_their_merchant_alone()
    {
        string id = await api.LiveAsync(0, "谁看了");
        Answer told = (await api.Api.GetAsync(api.Key, "api/v1/posts/figures")).Is(200);
        var post = told.Json.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("id").GetString() == id);
        Assert.Equal((7, 0), (told.Number("touchDays"), post.GetProperty("revenueFen").GetInt64()));
        Assert.DoesNotContain(id, (await api.Api.GetAsync(api.OtherKey, "api/v1/posts/figures")).Is(200).Body, StringComparison.Ordinal);
        (await api.Api.GetAsync(api.Shopper(1), "api/v1/posts/figures")).Is(403);
        (await api.Api.GetAsync(null, "api/v1/posts/figures")).Is(401);
    }

    [Fact]
    public async Task The_same_key_writes_one_post()
    {
        Dictionary<string, object?> body = PostingBody.Of("只写一次", [await api.PictureAsync()]);
        Answer first = (await api.Api.PostAsync(api.Key, "api/v1/posts", body, retry: "post-once")).Is(201);
        Answer again = (await api.At(1).PostAsync(api.Key, "api/v1/posts", body, retry: "post-once")).Is(201);
        Assert.Equal(first.Body, again.Body);
        body["text"] = "别的";
        (await api.Api.PostAsync(api.Key, "api/v1/posts", body, retry: "post-once")).Is(422, "idempotency.mismatch");
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_its_pointer()
    {
        Answer no = (await api.Api.PostAsync(api.Key, "api/v1/posts", new { text = new string('长', 1_001), pictures = Array.Empty<object>() })).Is(400);
        Assert.Equal(["/pictures posts.no_picture", "/text field.too_long"], no.Wrong);
        string theirs = await api.PictureAsync(merchant: 1);
        Assert.Equal(["/pictures/0/picture posts.no_such_picture"],
            (await api.Api.PostAsync(api.Key, "api/v1/posts", PostingBody.Of("别家的图", [theirs]))).Is(400).Wrong);
    }

    [Fact]
    public async Task A_shopper_follows_the_account_of_a_post()
    {
        string id = await api.LiveAsync(0, "关注我们");
        string account = (await api.Api.GetAsync(api.Shopper(2), "api/v1/posts/" + id)).Is(200).Text("account"), path = "api/v1/accounts/" + account;
        long before = (await api.Api.GetAsync(api.Shopper(2), path)).Is(200).Number("followers");
        Answer followed = (await api.Api.PostAsync(api.Shopper(2), path + "/follow", retry: "follow-1")).Is(200);
        Assert.Equal((before + 1, true), (followed.Number("followers"), followed.Json.GetProperty("isFollowed").GetBoolean()));
        Assert.Equal(followed.Body, (await api.Api.PostAsync(api.Shopper(2), path + "/follow", retry: "follow-1")).Is(200).Body);
        Assert.Equal(before, (await api.Api.PostAsync(api.Shopper(2), path + "/unfollow")).Is(200).Number("followers"));

        (await api.Api.GetAsync(api.Key, path)).Is(200);
        (await api.Api.GetAsync(api.OtherKey, path)).Is(404);
        (await api.Api.PostAsync(api.Key, path + "/follow")).Is(403);
        (await api.Api.PostAsync(api.Shopper(2), "api/v1/accounts/" + id + "/follow")).Is(404, "request.not_found");
    }

    private Task<Answer> PutAsync(string key, string id, object body) =>
        api.Api.SendAsync(key, "PUT", "api/v1/posts/" + id, System.Text.Json.JsonSerializer.Serialize(body));
}

[Collection(ApiOnSqlite.Name)]
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class LifeApiOnSqliteTests(ApiOnSqlite api) : LifeApiTests(api);

[Collection(ApiOnPostgreSql.Name)]
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class LifeApiOnPostgreSqlTests(ApiOnPostgreSql api) : LifeApiTests(api);
