using System.Text.Json;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Coupons.Api;

/// <summary>A coupon's life as an integrator lives it: created, changed, out, claimed, redeemed, reversed, reviewed.</summary>
public abstract class CouponApiTests(RunningApi api)
{
    [Fact]
    public async Task A_coupon_goes_from_draft_to_the_till_and_back()
    {
        Answer draft = (await api.Api.PostAsync(api.Key, "api/v1/coupons", CouponBody.MoneyOff(("shops", new[] { api.Shop })))).Is(201);
        Assert.Equal("draft", draft.Text("state"));
        Assert.All(["claimed", "redeemed", "heldFen", "spentFen"], figure => Assert.Equal(0, draft.Number(figure)));
        string id = draft.Text("id");
        Assert.Equal("running", (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{id}/submit")).Is(200).Text("state"));
        Answer piece = await api.ClaimedAsync(api.Key, id);
        Assert.Equal(("claimed", 1), (piece.Text("status"), piece.Number("usesLeft")));
        Assert.EndsWith("Z", piece.Text("validFrom"), StringComparison.Ordinal);
        Answer used = (await api.RedeemAsync(api.Key, piece.Text("code"), 3_001)).Is(201);
        Assert.Equal((500, 2_501, 0), (used.Number("discountFen"), used.Number("payFen"), used.Number("usesLeft")));
        (await api.Api.PostAsync(api.Key, $"api/v1/redemptions/{used.Text("id")}/reversal", new { reason = "退单" })).Is(200);
        (await api.Api.PostAsync(api.Key, $"api/v1/redemptions/{used.Text("id")}/reversal", new { reason = "退单" })).Is(409, "redemptions.already_reversed");

        Answer whole = (await api.Api.GetAsync(api.Key, "api/v1/claims/" + piece.Text("id"))).Is(200);
        JsonElement[] history = [.. whole.Json.GetProperty("history").EnumerateArray()];
        Assert.Equal(["claimed", "redeemed", "reversed"], history.Select(step => step.GetProperty("kind").GetString()));
        (await api.Api.GetAsync(api.OtherKey, "api/v1/claims/" + piece.Text("id"))).Is(404);
        (await api.Api.GetAsync(api.Shopper(3), "api/v1/claims/" + piece.Text("id"))).Is(404);
    }

    [Fact]
    public async Task A_shopper_sees_what_is_open_and_its_own_pieces_and_no_money()
    {
        string open = await api.OutAsync(api.Key, ("budgetFen", 5_000));
        string draft = (await api.Api.PostAsync(api.Key, "api/v1/coupons", CouponBody.MoneyOff())).Is(201).Text("id");
        Answer seen = (await api.Api.GetAsync(api.Shopper(5), "api/v1/coupons/" + open)).Is(200);
        Assert.False(seen.Json.TryGetProperty("heldFen", out _) || seen.Json.TryGetProperty("budgetFen", out _));
        (await api.Api.GetAsync(api.Shopper(5), "api/v1/coupons/" + draft)).Is(404);
        Answer piece = (await api.Api.PostAsync(api.Shopper(5), $"api/v1/coupons/{open}/claims", new { })).Is(201);
        (await api.Api.PostAsync(api.Shopper(5), $"api/v1/coupons/{open}/claims")).Is(409, "coupons.person_limit");
        (await api.Api.GetAsync(api.Shopper(5), "api/v1/claims/" + piece.Text("id"))).Is(200);
        (await api.Api.GetAsync(api.Shopper(6), "api/v1/claims/" + piece.Text("id"))).Is(404);
        (await api.Api.PostAsync(api.Shopper(5), $"api/v1/coupons/{open}/claims", new { shopper = "别人" })).Is(400);
    }

    [Fact]
    public async Task What_is_out_changes_only_where_nobody_is_let_down()
    {
        string id = await api.OutAsync(api.Key);
        string path = "api/v1/coupons/" + id;
        Assert.Equal("新名字", (await api.Api.PatchAsync(api.Key, path, new { name = "新名字", description = "到店出示" })).Is(200).Text("name"));
        (await api.Api.PatchAsync(api.Key, path, new { claimUntil = CouponBody.At(48) })).Is(200);
        string[] earlier = (await api.Api.PatchAsync(api.Key, path, new { claimUntil = CouponBody.At(1) })).Is(400).Wrong;
        Assert.StartsWith("/claimUntil ", earlier[0], StringComparison.Ordinal);
        foreach (object frozen in new object[] { new { amountFen = 400 }, new { total = 200 }, new { perPerson = 2 }, new { kind = "exchange" } })
            (await api.Api.PatchAsync(api.Key, path, frozen)).Is(400, "request.invalid");
        (await api.Api.PatchAsync(api.Key, path, new { layers = new[] { "private" } })).Is(400, "request.invalid");
        (await api.Api.PatchAsync(api.Key, path, new { layers = new[] { "own", "private" } })).Is(200);
        (await api.Api.PatchAsync(api.Key, path, new { id = "x" })).Is(400, "request.invalid");
        (await api.Api.PostAsync(api.Key, path + "/append", new { total = 100 })).Is(409, "coupons.append_only_grows");
        Assert.Equal(101, (await api.Api.PostAsync(api.Key, path + "/append", new { total = 101 })).Is(200).Number("total"));
        (await api.Api.PostAsync(api.Key, path + "/append", new { total = 10_000_001 })).Is(400, "request.invalid");
    }

    [Fact]
    public async Task Uploaded_codes_are_taken_or_sent_back_with_a_reason_each()
    {
        string id = await api.OutAsync(api.Key, ("codeMode", "uploaded"));
        string tag = id[^6..];
        string[] codes = [$"OK-{tag}", $"OK-{tag}", "short", "with space", "全角１２３４５６", new('A', 33), $"ok-{tag}"];
        Answer answer = (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{id}/codes", new { codes })).Is(200);
        Assert.Equal(2, answer.Number("added"));
        Assert.Equal(codes[1..6], answer.Json.GetProperty("rejected").EnumerateArray().Select(one => one.GetProperty("code").GetString()!));
        Assert.All(answer.Json.GetProperty("rejected").EnumerateArray(), one => Assert.NotEmpty(one.GetProperty("reason").GetString()!));
        Assert.Equal(0, (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{id}/codes", new { codes = codes[..1] })).Is(200).Number("added"));
        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{id}/codes", new { codes = Enumerable.Repeat("CODE-1", 1_001) })).Is(400, "request.invalid");
        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{id}/codes", new { codes = new string?[] { null } })).Is(400, "request.invalid");
        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{await api.OutAsync(api.Key)}/codes", new { codes })).Is(409, "coupons.wrong_state");
    }

    [Fact]
    public async Task The_list_is_stable_while_new_coupons_come_in()
    {
        for (int at = 0; at < 7; at++) await api.Api.PostAsync(api.Key, "api/v1/coupons", CouponBody.MoneyOff());
        List<string> seen = [];
        string? after = null;
        do
        {
            JsonElement page = (await api.Api.GetAsync(api.Key, "api/v1/coupons?limit=3" + (after is null ? "" : "&after=" + after))).Is(200).Json;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            after = page.GetProperty("next").GetString();
            await api.Api.PostAsync(api.Key, "api/v1/coupons", CouponBody.MoneyOff());
        }
        while (after is not null && seen.Count < 3_000);

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.True(seen.Count >= 7);
        Assert.Empty((await api.Api.GetAsync(api.OtherKey, "api/v1/coupons?limit=100")).Json.GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("id").GetString()!).Intersect(seen));
    }

    [Fact]
    public async Task The_public_layer_waits_for_a_reviewer_who_decides_once()
    {
        string key = api.World.Reviewer;
        string id = (await api.Api.PostAsync(api.Key, "api/v1/coupons", CouponBody.MoneyOff(("layers", new[] { "public" })))).Is(201).Text("id");
        Assert.Equal("in_review", (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{id}/submit")).Is(200).Text("state"));
        JsonElement review = (await api.Api.GetAsync(key, "api/v1/reviews?state=open&limit=100")).Is(200).Json.GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("subjectId").GetString() == id);
        Assert.Equal("coupon", review.GetProperty("subject").GetString());
        string path = $"api/v1/reviews/{review.GetProperty("id").GetString()}/decision";

        (await api.Api.PostAsync(key, path, new { verdict = "perhaps" })).Is(400, "request.invalid");
        (await api.Api.PostAsync(key, path, new { verdict = "approve" })).Is(200);
        (await api.Api.PostAsync(key, path, new { verdict = "approve" })).Is(409, "reviews.already_decided");
        (await api.Api.PostAsync(key, "api/v1/reviews/nosuchreview/decision", new { verdict = "approve" })).Is(404);
        Assert.Equal("running", (await api.Api.GetAsync(api.Key, "api/v1/coupons/" + id)).Is(200).Text("state"));
        (await api.Api.PostAsync(api.Shopper(9), $"api/v1/coupons/{id}/claims")).Is(201);
    }

    [Fact]
    public async Task A_rejected_coupon_is_mended_and_sent_again_and_a_withdrawn_one_is_a_draft()
    {
        string id = (await api.Api.PostAsync(api.Key, "api/v1/coupons", CouponBody.MoneyOff(("layers", new[] { "public" })))).Is(201).Text("id");
        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{id}/submit")).Is(200);
        Assert.Equal("draft", (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{id}/withdraw")).Is(200).Text("state"));
        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{id}/submit")).Is(200);
        string review = (await api.Api.GetAsync(api.World.Reviewer, "api/v1/reviews?state=open&limit=100")).Json.GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("subjectId").GetString() == id).GetProperty("id").GetString()!;
        object no = new { verdict = "reject", reason = "wording", note = "换个说法" };
        (await api.Api.PostAsync(api.World.Reviewer, $"api/v1/reviews/{review}/decision", no)).Is(200);
        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{id}/claims", new { shopper = "甲" })).Is(409, "coupons.not_open");
        (await api.Api.PatchAsync(api.Key, $"api/v1/coupons/{id}", new { name = "换了说法" })).Is(200);
        Assert.Equal("in_review", (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{id}/submit")).Is(200).Text("state"));
    }

    [Fact]
    public async Task The_document_names_every_operation()
    {
        JsonElement paths = (await api.Api.GetAsync(null, "openapi/v1.json")).Is(200).Json.GetProperty("paths");
        string[] promised =
        [
            "post /api/v1/coupons", "patch /api/v1/coupons/{id}", "get /api/v1/coupons/{id}", "get /api/v1/coupons", "post /api/v1/coupons/{id}/submit",
            "post /api/v1/coupons/{id}/withdraw", "post /api/v1/coupons/{id}/pause", "post /api/v1/coupons/{id}/resume", "post /api/v1/coupons/{id}/stop",
            "post /api/v1/coupons/{id}/append", "post /api/v1/coupons/{id}/codes", "post /api/v1/coupons/{id}/claims", "get /api/v1/claims/{id}",
            "post /api/v1/redemptions", "post /api/v1/redemptions/{id}/reversal", "get /api/v1/reviews", "post /api/v1/reviews/{id}/decision",
        ];
        string[] named = [.. paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => operation.Name + " " + path.Name))];
        Assert.Empty(promised.Except(named));
    }
}

[Collection(ApiOnSqlite.Name)]
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class CouponApiOnSqliteTests(ApiOnSqlite api) : CouponApiTests(api);

[Collection(ApiOnPostgreSql.Name)]
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class CouponApiOnPostgreSqlTests(ApiOnPostgreSql api) : CouponApiTests(api);
