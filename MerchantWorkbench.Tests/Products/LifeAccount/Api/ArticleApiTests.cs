using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Api;

/// <summary>Articles over HTTP, as an integrator writes them from the guide alone.</summary>
public abstract class ArticleApiTests(RunningApi api)
{
    [Fact]
    public async Task An_article_comes_back_block_by_block_as_it_was_sent()
    {
        string picture = await api.PictureAsync(), coupon = await api.OutAsync(api.Key);
        string blocks = $$"""
            [{"type":"heading","text":"今天的面"},{"type":"paragraph","runs":[{"text":"骨汤熬了"},{"text":"六小时","bold":true}]},
             {"type":"list","items":[{"runs":[{"text":"汤"}]}],"ordered":true},{"type":"picture","picture":"{{picture}}","alt":"一碗面"},
             {"type":"coupon","coupon":"{{coupon}}"},{"type":"shop","shop":"{{api.Shop}}"},{"type":"follow"},{"type":"divider"},
             {"type":"product","name":"辣油","priceFen":1800,"link":"https://example.com/oil"}]
            """;
        Answer draft = (await SendAsync($$"""{"kind":"article","title":"热汤面","cover":"{{picture}}","blocks":{{blocks}}}""")).Is(201);
        Assert.Equal(("article", "热汤面", coupon, picture), (draft.Text("kind"), draft.Text("title"), draft.Text("coupon"), draft.Text("cover")));
        Assert.Contains("\"runs\":[{\"text\":\"骨汤熬了\"},{\"text\":\"六小时\",\"bold\":true}]", draft.Body, StringComparison.Ordinal);
        Answer found = (await api.Api.GetAsync(api.Key, "api/v1/posts/" + draft.Text("id"))).Is(200);
        Assert.Equal(draft.Body, found.Body);
        Assert.Equal(9, found.Json.GetProperty("blocks").GetArrayLength());
        Assert.Contains("\"kind\":\"article\"", (await api.Api.GetAsync(api.Key, "api/v1/posts?state=draft")).Is(200).Body, StringComparison.Ordinal);
        (await api.Api.PostAsync(api.Key, $"api/v1/posts/{draft.Text("id")}/submit")).Is(200);
    }

    [Fact]
    public async Task A_poll_and_questions_are_sent_read_and_voted_in()
    {
        const string blocks = """
            [{"type":"questions","questions":[{"question":"几点关门？","answer":"九点。\n周末十点。"}]},
             {"type":"poll","question":"先？","options":["汤","面"],"ends":"2999-12-01T18:00:00+08:00"}]
            """;
        string id = (await SendAsync($$"""{"kind":"article","title":"投一票","blocks":{{blocks}}}""")).Is(201).Text("id");
        Answer found = (await api.Api.GetAsync(api.Key, "api/v1/posts/" + id)).Is(200);
        Assert.Contains("""[{"question":"几点关门？","answer":"九点。\n周末十点。"}]""", found.Body, StringComparison.Ordinal);
        Assert.Contains("""{"type":"poll","question":"先？","options":["汤","面"],"ends":"2999-12-01T10:00:00Z"}""", found.Body, StringComparison.Ordinal);
        (await api.Api.PostAsync(api.Key, $"api/v1/posts/{id}/submit")).Is(200);
        (await api.Api.PostAsync(api.World.Reviewer, $"api/v1/reviews/{await api.ReviewAsync(id)}/decision", new { verdict = "approve" })).Is(200);

        Answer voted = (await VoteAsync(30, "汤")).Is(200);
        Assert.Equal(("汤", 1), (voted.Text("mine"), voted.Json.GetProperty("votes").GetInt32()));
        (await VoteAsync(31, "汤")).Is(200);
        (await VoteAsync(31, "面")).Is(200);
        (await VoteAsync(32, "饭")).Is(409, "polls.not_an_option");
        Assert.Equal(["/option field.required"], (await VoteAsync(32, null)).Is(400).Wrong);
        Answer figures = (await api.Api.GetAsync(api.Key, "api/v1/posts/figures")).Is(200);
        Assert.Equal([1, 1], figures.Json.GetProperty("items").EnumerateArray().Single(post => post.GetProperty("id").GetString() == id).GetProperty("poll")
            .GetProperty("options").EnumerateArray().Select(option => option.GetProperty("votes").GetInt32()));

        Task<Answer> VoteAsync(int shopper, string? option) =>
            api.Api.PostAsync(api.Shopper(shopper), $"api/v1/posts/{id}/vote", new { question = "先？", option });
    }

    [Theory]
    [InlineData("""{"type":"html","text":"x"}""", "/blocks/0/type field.type")]
    [InlineData("""{"type":"paragraph","html":"x"}""", "/blocks/0/html field.unknown")]
    [InlineData("""{"type":"poll","question":"先？","options":["汤"]}""", "/blocks/0/options posts.poll_options")]
    [InlineData("""{"type":"questions","questions":[{"question":"几点？"}]}""", "/blocks/0/questions/0/answer field.required")]
    [InlineData("""{"runs":[{"text":"字"}],"type":"heading"}""", "/blocks posts.no_words,/blocks/0/runs posts.not_for_block")]
    [InlineData("""{"type":"paragraph","runs":[{"text":"字","link":"javascript:alert(1)"}]}""", "/blocks/0/runs/0/link posts.link")]
    [InlineData("""{"type":"paragraph","runs":[{"text":"字"}]},{"type":"shop","shop":"nosuch"}""", "/blocks/1/shop posts.no_such_shop")]
    public async Task What_is_wrong_with_a_block_is_told_by_its_pointer(string block, string wrong)
    {
        Answer no = (await SendAsync($$"""{"kind":"article","title":"题","blocks":[{{block}}]}""")).Is(400, "request.invalid");
        Assert.Equal(wrong, string.Join(',', no.Wrong));
    }

    [Fact]
    public async Task The_longest_article_fits_and_one_letter_more_is_told()
    {
        string Blocks(int last) => string.Join(',', new[] { 2_000, 2_000, 2_000, 2_000, last }.Select(letters =>
            $$"""{"type":"paragraph","runs":[{"text":"{{string.Concat(Enumerable.Repeat("\\u9762", letters))}}"}]}"""));
        (await SendAsync($$"""{"kind":"article","title":"题","blocks":[{{Blocks(1_996)}}]}""")).Is(201);
        Assert.Equal(["/blocks field.too_long"], (await SendAsync($$"""{"kind":"article","title":"题","blocks":[{{Blocks(1_997)}}]}""")).Is(400).Wrong);
    }

    private Task<Answer> SendAsync(string body) => api.Api.SendAsync(api.Key, "POST", "api/v1/posts", body);
}

[Collection(ApiOnSqlite.Name)]
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class ArticleApiOnSqliteTests(ApiOnSqlite api) : ArticleApiTests(api);

[Collection(ApiOnPostgreSql.Name)]
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class ArticleApiOnPostgreSqlTests(ApiOnPostgreSql api) : ArticleApiTests(api);
