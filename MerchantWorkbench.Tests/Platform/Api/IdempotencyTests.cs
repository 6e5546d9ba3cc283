using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Api;

/// <summary>A request with an Idempotency-Key has one effect and one answer, however often it comes.</summary>
public abstract class IdempotencyTests(RunningApi api)
{
    private static string NewKey() => Guid.NewGuid().ToString();

    [Fact]
    public async Task The_same_request_hears_the_same_answer_byte_for_byte()
    {
        string coupon = await api.OutAsync(api.Key), key = NewKey(), path = $"api/v1/coupons/{coupon}/claims";
        Answer first = (await api.Api.PostAsync(api.Key, path, new { shopper = "甲" }, key)).Is(201);
        Answer again = await api.Api.PostAsync(api.Key, path, new { shopper = "甲" }, key);

        Assert.Equal((first.Status, first.Body), (again.Status, again.Body));
        Assert.Equal(1, (await api.Api.GetAsync(api.Key, $"api/v1/coupons/{coupon}")).Number("claimed"));
    }

    [Fact]
    public async Task A_rules_no_is_kept_like_a_yes()
    {
        string coupon = await api.OutAsync(api.Key, ("total", 1)), path = $"api/v1/coupons/{coupon}/claims", key = NewKey();
        await api.ClaimedAsync(api.Key, coupon, "甲");
        Answer no = (await api.Api.PostAsync(api.Key, path, new { shopper = "乙" }, key)).Is(409, "coupons.sold_out");
        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{coupon}/append", new { total = 2 })).Is(200);

        Answer again = await api.Api.PostAsync(api.Key, path, new { shopper = "乙" }, key);
        Assert.Equal((no.Status, no.Body), (again.Status, again.Body));
        (await api.Api.PostAsync(api.Key, path, new { shopper = "乙" }, NewKey())).Is(201);
    }

    [Fact]
    public async Task A_wrong_body_or_a_missing_thing_is_not_kept()
    {
        string key = NewKey(), coupon = await api.OutAsync(api.Key), path = $"api/v1/coupons/{coupon}/claims";
        (await api.Api.PostAsync(api.Key, path, new { shopper = "" }, key)).Is(400);
        (await api.Api.PostAsync(api.Key, "api/v1/coupons/nosuchcoupon/claims", new { shopper = "甲" }, key)).Is(404);
        (await api.Api.PostAsync(null, path, new { shopper = "甲" }, key)).Is(401);
        (await api.Api.PostAsync(api.Key, path, new { shopper = "甲" }, key)).Is(201);
    }

    [Fact]
    public async Task One_key_on_another_body_or_another_path_is_a_mismatch()
    {
        string one = await api.OutAsync(api.Key), other = await api.OutAsync(api.Key), key = NewKey();
        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{one}/claims", new { shopper = "甲" }, key)).Is(201);

        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{one}/claims", new { shopper = "乙" }, key)).Is(422, "idempotency.mismatch");
        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{other}/claims", new { shopper = "甲" }, key)).Is(422, "idempotency.mismatch");
        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{one}/claims", new { shopper = "甲" }, key)).Is(201);
    }

    [Fact]
    public async Task Two_callers_keys_never_meet()
    {
        string coupon = await api.OutAsync(api.Key), foreign = await api.OutAsync(api.OtherKey), key = NewKey();
        string first = (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{coupon}/claims", new { shopper = "甲" }, key)).Is(201).Body;
        string second = (await api.Api.PostAsync(api.OtherKey, $"api/v1/coupons/{foreign}/claims", new { shopper = "甲" }, key)).Is(201).Body;
        string third = (await api.Api.PostAsync(api.Shopper(1), $"api/v1/coupons/{coupon}/claims", new { }, key)).Is(201).Body;
        Assert.Equal(3, new[] { first, second, third }.Distinct().Count());
    }

    [Theory]
    [InlineData(1, 200)]
    [InlineData(255, 200)]
    [InlineData(256, 400)]
    [InlineData(0, 400)]
    public async Task A_key_has_one_to_255_characters(int length, int status)
    {
        string coupon = await api.OutAsync(api.Key), key = new('k', length);
        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{coupon}/pause", retry: key)).Is(status);
    }

    [Fact]
    public async Task A_foreign_id_is_missing_even_with_a_key_that_is_too_long()
    {
        string foreign = await api.OutAsync(api.OtherKey);
        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{foreign}/claims", new { shopper = "甲" }, new string('k', 256))).Is(404);
    }

    [Fact]
    public async Task Fifty_twins_at_once_have_one_effect()
    {
        string coupon = await api.OutAsync(api.Key, ("perPerson", 50)), key = NewKey();
        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 50)
            .Select(twin => api.At(twin).PostAsync(api.Key, $"api/v1/coupons/{coupon}/claims", new { shopper = "甲" }, key)));

        Assert.Single(answers.Where(answer => answer.Status == 201).Select(answer => answer.Body).Distinct());
        Assert.All(answers.Where(answer => answer.Status != 201), answer => answer.Is(409, "idempotency.running"));
        Assert.Equal(1, (await api.Api.GetAsync(api.Key, $"api/v1/coupons/{coupon}")).Number("claimed"));
        Figure.Report($"twins.{api.Label}.effects", 1, "effects", floor: 1, goal: 1);
        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{coupon}/claims", new { shopper = "甲" }, key)).Is(201);
    }

    [Fact]
    public async Task Twins_for_the_last_piece_hear_of_the_piece_and_never_that_it_is_gone()
    {
        string coupon = await api.OutAsync(api.Key, ("total", 1)), key = NewKey(), path = $"api/v1/coupons/{coupon}/claims";
        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(twin => api.At(twin).PostAsync(api.Key, path, new { shopper = "甲" }, key)));

        Answer first = answers.First(answer => answer.Status == 201);
        Assert.All(answers.Where(answer => answer.Status != 201), answer => answer.Is(409, "idempotency.running"));
        foreach (int copy in new[] { 0, 1 })
            Assert.Equal(first.Body, (await api.At(copy).PostAsync(api.Key, path, new { shopper = "甲" }, key)).Is(201).Body);
    }

    [Fact]
    public async Task A_crowd_of_nothing_but_duplicates_adds_nothing_and_hears_what_was_said()
    {
        string coupon = await api.OutAsync(api.Key), path = $"api/v1/coupons/{coupon}/claims", run = NewKey();
        Task<Answer> AskAsync(int at) => api.Api.PostAsync(api.Key, path, new { shopper = $"人{at}" }, run + at);
        Answer[] first = await Task.WhenAll(Enumerable.Range(0, 64).Select(AskAsync));
        Answer[] again = await Task.WhenAll(Enumerable.Range(0, 64).Select(AskAsync));

        Assert.All(first, answer => answer.Is(201));
        Assert.Equal(first.Select(answer => answer.Body), again.Select(answer => answer.Body));
        Assert.Equal(64, (await api.Api.GetAsync(api.Key, $"api/v1/coupons/{coupon}")).Number("claimed"));
    }

    [Fact]
    public async Task Keys_of_255_characters_that_differ_in_the_last_are_two()
    {
        string coupon = await api.OutAsync(api.Key, ("perPerson", 64)), path = $"api/v1/coupons/{coupon}/claims", run = NewKey();
        string[] keys = [.. Enumerable.Range(0, 32).Select(at => (run + new string('k', 255))[..254] + (char)('A' + at))];
        Answer[] first = await Task.WhenAll(keys.Select(key => api.Api.PostAsync(api.Key, path, new { shopper = "甲" }, key)));
        Answer[] again = await Task.WhenAll(keys.Select(key => api.Api.PostAsync(api.Key, path, new { shopper = "甲" }, key)));

        Assert.Equal(32, first.Select(answer => answer.Is(201).Text("code")).Distinct().Count());
        Assert.Equal(first.Select(answer => answer.Body), again.Select(answer => answer.Body));
    }

    [Fact]
    public async Task The_same_answer_is_given_after_a_restart()
    {
        string coupon = await api.OutAsync(api.Key, ("total", 1)), path = $"api/v1/coupons/{coupon}/claims", yes = NewKey(), no = NewKey();
        Answer taken = (await api.Api.PostAsync(api.Key, path, new { shopper = "甲" }, yes)).Is(201);
        Answer refused = (await api.Api.PostAsync(api.Key, path, new { shopper = "乙" }, no)).Is(409);
        Assert.Equal(0, await api.App.TermAsync());
        await api.App.StartAgainAsync();

        Assert.Equal(taken.Body, (await api.Api.PostAsync(api.Key, path, new { shopper = "甲" }, yes)).Is(201).Body);
        Assert.Equal(refused.Body, (await api.Api.PostAsync(api.Key, path, new { shopper = "乙" }, no)).Is(409).Body);
    }
}

[Collection(ApiOnSqlite.Name)]
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class IdempotencyOnSqliteTests(ApiOnSqlite api) : IdempotencyTests(api);

[Collection(ApiOnPostgreSql.Name)]
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class IdempotencyOnPostgreSqlTests(ApiOnPostgreSql api) : IdempotencyTests(api);

[Collection(ApiOnTwoCopies.Name)]
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class IdempotencyOnTwoCopiesTests(ApiOnTwoCopies api) : IdempotencyTests(api);
