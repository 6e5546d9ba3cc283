using System.Text.Json;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Api;

/// <summary>An integrator brings pictures and films along and posts them, without a browser.</summary>
public abstract class FileApiTests(RunningApi api)
{
    [Fact]
    public async Task A_picture_comes_by_the_api_with_its_sizes_and_stands_in_a_post()
    {
        object body = new { picture = Text(Drawn.Png(1200, 900)), small = Text(Drawn.Png(400, 300)), medium = Text(Drawn.Png(960, 720)) };
        Answer sent = (await api.Api.PostAsync(api.Key, "api/v1/pictures", body, retry: "picture-1")).Is(201);
        Assert.Equal(sent.Body, (await api.Api.PostAsync(api.Key, "api/v1/pictures", body, retry: "picture-1")).Is(201).Body);
        Assert.Equal((1200, 900, "image/png"), (sent.Number("width"), sent.Number("height"), sent.Text("type")));
        JsonElement[] smaller = [.. sent.Json.GetProperty("smaller").EnumerateArray()];
        Assert.Equal([400, 960], smaller.Select(size => size.GetProperty("width").GetInt32()));

        Answer post = (await api.Api.PostAsync(api.Key, "api/v1/posts", PostingBody.Of("带图的一条", [sent.Text("id")]))).Is(201);
        JsonElement shown = post.Json.GetProperty("pictures")[0];
        Assert.Equal(sent.Text("address"), shown.GetProperty("address").GetString());
        foreach (string address in smaller.Select(size => size.GetProperty("address").GetString()!).Append(sent.Text("address")))
            (await api.Api.GetAsync(null, address.TrimStart('/'))).Is(200);
        Assert.Equal(["/pictures/0/picture posts.no_such_picture"],
            (await api.Api.PostAsync(api.OtherKey, "api/v1/posts", PostingBody.Of("别家的图", [sent.Text("id")]))).Is(400).Wrong);
    }

    [Fact]
    public async Task What_is_no_picture_or_not_a_smaller_one_is_refused()
    {
        (await api.Api.PostAsync(api.Key, "api/v1/pictures", new { })).Is(400, "request.invalid");
        Assert.Equal(["/picture files.not_picture"],
            (await api.Api.PostAsync(api.Key, "api/v1/pictures", new { picture = Text("<svg/>"u8.ToArray()) })).Is(400).Wrong);
        (await api.Api.PostAsync(api.Key, "api/v1/pictures", new { picture = "not base64!" })).Is(400, "request.invalid");
        (await api.Api.PostAsync(api.Key, "api/v1/pictures", new { picture = Text(new byte[4_200_000]) })).Is(413, "files.too_large");
        (await api.Api.PostAsync(api.Key, "api/v1/pictures", new { picture = Text(new byte[6_200_000]) })).Is(413, "request.too_large");
        (await api.Api.PostAsync(api.Shopper(1), "api/v1/pictures", new { picture = Text(Dot.Png) })).Is(403);
        Assert.Equal(["/small files.size_wrong"], (await api.Api.PostAsync(
            api.Key, "api/v1/pictures", new { picture = Text(Drawn.Png(1200, 900)), small = Text(Drawn.Png(300, 300)) })).Is(400).Wrong);
    }

    [Fact]
    public async Task A_film_comes_in_parts_by_the_api_and_a_part_that_is_sent_again_changes_nothing()
    {
        byte[] film = TinyFilm.Make();
        int half = film.Length / 2;
        string path = "api/v1/videos/" + (await api.Api.PostAsync(api.Key, "api/v1/videos", new { bytes = film.Length })).Is(201).Text("id");
        Assert.Equal(half, (await PartAsync(path, 0, film[..half], "part-1")).Is(200).Number("at"));
        Assert.Equal(half, (await PartAsync(path, 0, film[..half], "part-1")).Is(200).Number("at"));
        Assert.Equal(half, (await api.Api.GetAsync(api.Key, path)).Is(200).Number("at"));
        (await api.Api.GetAsync(api.OtherKey, path)).Is(404, "files.no_such_upload");
        Answer whole = (await PartAsync(path, half, film[half..], "part-2")).Is(200);
        Assert.Equal(whole.Body, (await PartAsync(path, half, film[half..], "part-2")).Is(200).Body);
        string video = whole.Json.GetProperty("film").GetProperty("id").GetString()!;
        Assert.DoesNotContain("merchantId", whole.Body, StringComparison.Ordinal);

        string captions = (await api.Api.PostAsync(
            api.Key, "api/v1/captions", new { captions = "WEBVTT\n\n00:00.500 --> 00:02.000\n先和面\n" })).Is(201).Text("id");
        string cover = (await api.Api.PostAsync(api.Key, "api/v1/pictures", new { picture = Text(Dot.Png) })).Is(201).Text("id");
        (await api.Api.PostAsync(api.Key, "api/v1/posts", new { kind = "video", text = "拉面是这样拉的", video, captions, cover })).Is(201);
    }

    [Fact]
    public async Task A_film_that_is_none_is_refused_with_its_key_and_forgotten()
    {
        byte[] none = new byte[1_000];
        string path = "api/v1/videos/" + (await api.Api.PostAsync(api.Key, "api/v1/videos", new { bytes = none.Length })).Is(201).Text("id");
        Assert.Equal(["/video files.not_video"], (await PartAsync(path, 0, none, "none-1")).Is(400).Wrong);
        (await api.Api.GetAsync(api.Key, path)).Is(404, "files.no_such_upload");
    }

    private static string Text(byte[] bytes) => Convert.ToBase64String(bytes);

    private Task<Answer> PartAsync(string path, int at, byte[] part, string retry) =>
        api.Api.PostAsync(api.Key, path + "/parts", new { at, part = Text(part) }, retry);
}

[Collection(ApiOnSqlite.Name)]
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class FileApiOnSqliteTests(ApiOnSqlite api) : FileApiTests(api);

[Collection(ApiOnPostgreSql.Name)]
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class FileApiOnPostgreSqlTests(ApiOnPostgreSql api) : FileApiTests(api);
