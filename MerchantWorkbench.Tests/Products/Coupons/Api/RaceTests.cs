using System.Diagnostics;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Coupons.Api;

/// <summary>Many people at once, over HTTP: limits hold to the piece and to the fen, nobody hears a failure.</summary>
public abstract class RaceTests(RunningApi api)
{
    private const int Seed = 20260302;

    private string Id(string figure) => $"{figure}.{api.Label}";

    [Fact]
    public async Task Two_hundred_claimers_get_exactly_the_five_thousand_pieces_there_are()
    {
        const int claimers = 200, stock = 5_000;
        string coupon = await api.OutAsync(api.Key, ("total", stock));
        int next = 0, tries = 0;
        using CancellationTokenSource soldOut = new();
        long begin = Stopwatch.GetTimestamp();
        Dictionary<string, int>[] heard = await Task.WhenAll(Enumerable.Range(0, claimers).Select(async claimer =>
        {
            Random random = new(Seed + claimer);
            Dictionary<string, int> codes = [];
            // A stock that never ends must end the test all the same.
            while (!soldOut.IsCancellationRequested && tries < 3 * stock)
            {
                int person = random.NextDouble() < 0.3 ? random.Next(1, 1 + Math.Max(1, next)) : Interlocked.Increment(ref next);
                Answer answer = await api.At(claimer).PostAsync(api.Key, $"api/v1/coupons/{coupon}/claims", new { shopper = $"会员{person}" });
                Interlocked.Increment(ref tries);
                string code = answer.Code ?? "taken";
                codes[code] = codes.GetValueOrDefault(code) + 1;
                if (code == "coupons.sold_out") await soldOut.CancelAsync();
            }
            return codes;
        }));
        double seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        Dictionary<string, int> all = heard.SelectMany(one => one).GroupBy(pair => pair.Key)
            .ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value));

        Figure.Report(Id("claims.granted"), all["taken"], "pieces", floor: stock, goal: stock, seed: Seed);
        Figure.Report(Id("claims.decisions"), tries / seconds, "decisions/s", seed: Seed);
        Assert.Equal(stock, all["taken"]);
        Assert.Empty(all.Keys.Except(["taken", "coupons.person_limit", "coupons.sold_out"]));
        Answer after = await api.Api.GetAsync(api.Key, $"api/v1/coupons/{coupon}");
        Assert.Equal((stock, "sold_out"), ((int)after.Number("claimed"), after.Text("state")));
    }

    [Fact]
    public async Task A_thousand_codes_at_eight_tills_are_redeemed_a_thousand_times()
    {
        const int codes = 1_000, tills = 8;
        string coupon = await api.OutAsync(api.Key, ("total", codes), ("codeMode", "uploaded"));
        string[] all = [.. Enumerable.Range(0, codes).Select(at => $"TILL-{coupon[^4..]}-{at:D5}")];
        Assert.Equal(codes, (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{coupon}/codes", new { codes = all })).Is(200).Number("added"));
        await EachAsync(Enumerable.Range(0, codes), 64, async at => await api.ClaimedAsync(api.Key, coupon, $"人{at}", at));

        Answer[] answers = await EachAsync(all.SelectMany(code => Enumerable.Range(0, tills).Select(till => (Code: code, Till: till))), 64,
            use => api.RedeemAsync(api.Key, use.Code, at: use.Till));

        int accepted = answers.Count(answer => answer.Status == 201);
        Figure.Report(Id("redemptions.accepted"), accepted, "redemptions", floor: codes, goal: codes);
        Assert.Equal(codes, accepted);
        Assert.Equal(["pieces.already_redeemed"], answers.Where(answer => answer.Status != 201).Select(answer => answer.Code).Distinct());
        Answer after = await api.Api.GetAsync(api.Key, $"api/v1/coupons/{coupon}");
        Assert.Equal((codes, codes * 500, 0), (after.Number("redeemed"), after.Number("spentFen"), after.Number("heldFen")));
    }

    [Fact]
    public async Task Sixty_four_spenders_never_pass_a_budget_that_their_price_does_not_divide()
    {
        const long budget = 100_000 - 7, price = 700;
        string coupon = await api.OutAsync(api.Key, ("total", 1_000), ("amountFen", price), ("budgetFen", budget));
        Answer[] answers = await EachAsync(Enumerable.Range(0, 300), 64, async at =>
        {
            Answer claim = await api.At(at).PostAsync(api.Key, $"api/v1/coupons/{coupon}/claims", new { shopper = $"人{at}" });
            return claim.Status == 201 && at % 3 == 0 ? await api.RedeemAsync(api.Key, claim.Text("code"), at: at + 1) : claim;
        });

        Answer after = await api.Api.GetAsync(api.Key, $"api/v1/coupons/{coupon}");
        long used = after.Number("heldFen") + after.Number("spentFen");
        Figure.Report(Id("budget.used"), used, "fen", floor: budget, goal: budget - (budget % price));
        Assert.Equal(budget - (budget % price), used);
        Assert.Equal(["coupons.budget_spent"], answers.Where(answer => answer.Status != 201).Select(answer => answer.Code).Distinct());
    }

    [Fact]
    public async Task Redeeming_and_taking_back_at_once_leave_the_sums_right()
    {
        string coupon = await api.OutAsync(api.Key, ("total", 10), ("usesPerPiece", 5), ("budgetFen", 25_000));
        string code = (await api.ClaimedAsync(api.Key, coupon)).Text("code");
        await EachAsync(Enumerable.Range(0, 60), 16, async at =>
        {
            Answer used = await api.RedeemAsync(api.Key, code, at: at);
            if (used.Status != 201) return used.Is(409, "pieces.already_redeemed");
            Answer[] both = await Task.WhenAll(Enumerable.Range(0, 2)
                .Select(twin => api.At(twin).PostAsync(api.Key, $"api/v1/redemptions/{used.Text("id")}/reversal", new { reason = "重来" })));
            Assert.Equal([200, 409], both.Select(answer => answer.Status).Order());
            return used;
        });

        Answer after = await api.Api.GetAsync(api.Key, $"api/v1/coupons/{coupon}");
        Assert.Equal((0L, 2_500L, 0L), (after.Number("redeemed"), after.Number("heldFen"), after.Number("spentFen")));
    }

    [Fact]
    public async Task Pausing_appending_and_uploading_beside_claims_lose_nothing()
    {
        string coupon = await api.OutAsync(api.Key, ("total", 60), ("codeMode", "uploaded"));
        Task<Answer[]> claims = EachAsync(Enumerable.Range(0, 240), 16,
            at => api.At(at).PostAsync(api.Key, $"api/v1/coupons/{coupon}/claims", new { shopper = $"人{at}" }));
        Task<Answer[]> moves = EachAsync(Enumerable.Range(0, 24), 3, at => (at % 4) switch
        {
            0 => api.At(at / 4).PostAsync(api.Key, $"api/v1/coupons/{coupon}/pause"),
            1 => api.At((at / 4) + 1).PostAsync(api.Key, $"api/v1/coupons/{coupon}/resume"),
            2 => api.At(at / 4).PostAsync(api.Key, $"api/v1/coupons/{coupon}/append", new { total = 60 + at }),
            _ => api.At((at / 4) + 1).PostAsync(api.Key, $"api/v1/coupons/{coupon}/codes", new { codes = Codes(coupon, at).Concat(Codes(coupon, at - 4)) }),
        });
        Answer[] all = [.. await claims, .. await moves];

        string?[] fair = [null, "coupons.paused", "coupons.sold_out", "coupons.wrong_state", "coupons.append_only_grows"];
        Assert.All(all, answer => Assert.Contains(answer.Code, fair));
        Answer after = await api.Api.GetAsync(api.Key, $"api/v1/coupons/{coupon}");
        Assert.Equal((await claims).Count(answer => answer.Status == 201), after.Number("claimed"));
    }

    [Fact]
    public async Task Changing_the_name_beside_appending_loses_neither()
    {
        string coupon = await api.OutAsync(api.Key, ("total", 10));
        await EachAsync(Enumerable.Range(1, 40), 8, at => at % 2 == 0
            ? api.At(at / 2).PostAsync(api.Key, $"api/v1/coupons/{coupon}/append", new { total = 10 + at })
            : api.At(at / 2).PatchAsync(api.Key, $"api/v1/coupons/{coupon}", new { name = $"第{at}个名字" }));

        Answer after = await api.Api.GetAsync(api.Key, $"api/v1/coupons/{coupon}");
        Assert.Equal(50, after.Number("total"));
        await EachAsync(Enumerable.Range(0, 50), 8, at => api.ClaimedAsync(api.Key, coupon, $"人{at}"));
        (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{coupon}/claims", new { shopper = "又一人" })).Is(409, "coupons.sold_out");
    }

    [Fact]
    public async Task A_coupon_stopped_in_the_middle_of_its_claims_gives_out_no_more()
    {
        string coupon = await api.OutAsync(api.Key, ("total", 1_000_000));
        Answer? stop = null;
        int next = 0, granted = 0, late = 0;
        Task claimers = Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
        {
            while (true)
            {
                bool isLate = Volatile.Read(ref stop) is not null;
                Answer answer = await api.Api.PostAsync(api.Key, $"api/v1/coupons/{coupon}/claims", new { shopper = $"人{Interlocked.Increment(ref next)}" });
                if (answer.Code == "coupons.stopped") return;
                answer.Is(201);
                Interlocked.Increment(ref granted);
                if (isLate && Interlocked.Increment(ref late) > 100) return;
            }
        }));
        while (Volatile.Read(ref granted) < 50) await Task.WhenAny(claimers, Task.Delay(5));
        Volatile.Write(ref stop, (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{coupon}/stop")).Is(200));
        await claimers;

        // What the stop itself saw is the last word: not one claim was committed after it.
        Figure.Report(Id("stopped.granted-after"), granted - stop!.Number("claimed"), "pieces", floor: 0, goal: 0);
        Assert.Equal(0, late);
        Assert.Equal((granted, granted),
            (stop.Number("claimed"), (await api.Api.GetAsync(api.Key, $"api/v1/coupons/{coupon}")).Number("claimed")));
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(19_993)]
    public async Task Refunds_that_race_with_spending_never_pass_the_budget(long budget)
    {
        // A tenth of the order, at most 9 yuan: each claim holds 9 yuan, each order spends its own part, a refund holds 9 again.
        string coupon = await api.OutAsync(api.Key, ("kind", "percent_off"), ("percentOff", 10), ("capFen", 900), ("amountFen", null), ("thresholdFen", 0),
            ("total", 10_000), ("budgetFen", budget));
        long spent = 0, most = 0;
        using CancellationTokenSource over = new();
        Task watching = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                Answer seen = await api.Api.GetAsync(api.Key, $"api/v1/coupons/{coupon}");
                most = Math.Max(most, seen.Number("heldFen") + seen.Number("spentFen"));
            }
        });
        Answer[] answers = await EachAsync(Enumerable.Range(0, 200), 64, async at =>
        {
            Answer claim = await api.Api.PostAsync(api.Key, $"api/v1/coupons/{coupon}/claims", new { shopper = $"人{at}" });
            if (claim.Status != 201) return claim;
            Answer used = await api.RedeemAsync(api.Key, claim.Text("code"), 1_000 + (at * 97 % 9_000));
            if (used.Status != 201) return used;
            Answer back = at % 2 == 0 ? await api.Api.PostAsync(api.Key, $"api/v1/redemptions/{used.Text("id")}/reversal", new { reason = "退单" }) : used;
            if (at % 2 != 0) Interlocked.Add(ref spent, used.Number("discountFen"));
            return back;
        });
        await over.CancelAsync();
        await watching;
        // What the race left over is still to be had, and not a fen more.
        for (int at = 200; (await api.Api.PostAsync(api.Key, $"api/v1/coupons/{coupon}/claims", new { shopper = $"人{at}" })).Status == 201; at++)
            Assert.InRange(at, 0, 300);

        Answer after = await api.Api.GetAsync(api.Key, $"api/v1/coupons/{coupon}");
        Figure.Report(Id($"refunds.most-used-of-{budget}"), most, "fen", floor: budget);
        Assert.InRange(most, 0, budget);
        Assert.InRange(after.Number("heldFen") + after.Number("spentFen"), budget - 900, budget);
        Assert.Equal(["coupons.budget_spent"], answers.Where(answer => answer.Status > 201).Select(answer => answer.Code).Distinct());
    }

    private static IEnumerable<string> Codes(string coupon, int batch) => Enumerable.Range(0, 20).Select(at => $"B-{coupon[^5..]}-{batch + 4}-{at}");

    private static async Task<Answer[]> EachAsync<T>(IEnumerable<T> all, int hands, Func<T, Task<Answer>> work)
    {
        System.Collections.Concurrent.ConcurrentBag<Answer> answers = [];
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = hands }, async (one, _) => answers.Add(await work(one)));
        return [.. answers];
    }
}

[Collection(ApiOnSqlite.Name)]
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class RaceOnSqliteTests(ApiOnSqlite api) : RaceTests(api);

[Collection(ApiOnPostgreSql.Name)]
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class RaceOnPostgreSqlTests(ApiOnPostgreSql api) : RaceTests(api);

[Collection(ApiOnTwoCopies.Name)]
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class RaceOnTwoCopiesTests(ApiOnTwoCopies api) : RaceTests(api);
