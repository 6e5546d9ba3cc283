namespace MerchantWorkbench.Tests.World;

/// <summary>
/// Shoppers and tills who never rest: each takes a piece, three of four use it, one of four takes that back. At the end everything that
/// was acknowledged must be stored, and nothing else.
/// </summary>
/// <param name="coupon">Needs <see cref="PriceFen"/> off, one use a piece, a budget and pieces enough.</param>
public sealed class Traffic(AppProcess app, SeedFile.Merchant merchant, string coupon)
{
    /// <summary>What a piece takes off.</summary>
    public const long PriceFen = 500;

    private int next;

    public OutcomeLog Log { get; } = new(() => app.BaseAddress, merchant.ApiKey);

    /// <summary>Traffic on a new coupon of the first merchant.</summary>
    public static async Task<Traffic> OnAsync(AppProcess app, SeedFile world, int total = 1_000_000)
    {
        using ApiClient api = new(app.BaseAddress);
        string key = world.Merchants[0].ApiKey;
        (string, object?)[] terms = [("total", total), ("amountFen", PriceFen), ("budgetFen", total * PriceFen)];
        string coupon = (await api.PostAsync(key, "api/v1/coupons", CouponBody.MoneyOff(terms))).Is(201).Text("id");
        (await api.PostAsync(key, $"api/v1/coupons/{coupon}/submit")).Is(200);
        return new Traffic(app, world.Merchants[0], coupon);
    }

    /// <summary>Runs until it is told to end; nobody waits long for a line that broke.</summary>
    public async Task RunAsync(int clients, CancellationToken end)
    {
        using ApiClient api = new(app.BaseAddress);
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            while (!end.IsCancellationRequested)
                if (!await OneAsync(api)) await Task.WhenAny(Task.Delay(200, end));
        }));
    }

    /// <summary>Runs for a while.</summary>
    public async Task RunAsync(int clients, TimeSpan time)
    {
        using CancellationTokenSource end = new(time);
        await RunAsync(clients, end.Token);
    }

    /// <summary>One piece's life.</summary>
    /// <returns>Whether every step was answered.</returns>
    public async Task<bool> OneAsync(ApiClient api)
    {
        int person = Interlocked.Increment(ref next);
        if (await Log.AskAsync(api, Claim(person)) is not { } piece) return false;
        if (piece.Status != 201 || person % 4 == 0) return true;
        string shopId = merchant.Shops[0].Id;
        OutcomeLog.Ask redeem = new($"redeem{person}", "api/v1/redemptions", new { code = piece.Text("code"), shopId, orderFen = 3_000 });
        if (await Log.AskAsync(api, redeem) is not { } used) return false;
        if (used.Status != 201 || person % 4 != 1) return true;
        return await Log.AskAsync(api, new($"reverse{person}", $"api/v1/redemptions/{used.Text("id")}/reversal", new { reason = "重来" })) is not null;
    }

    /// <summary>A claim and no more.</summary>
    /// <returns>Whether it was granted.</returns>
    public async Task<bool> ClaimAsync(ApiClient api) => await Log.AskAsync(api, Claim(Interlocked.Increment(ref next))) is { Status: 201 };

    private OutcomeLog.Ask Claim(int person) => new($"claim{person}", $"api/v1/coupons/{coupon}/claims", new { shopper = $"人{person}" });

    /// <summary>Settles what is unknown and compares every acknowledged step with what the program has stored.</summary>
    /// <returns>How many steps were acknowledged.</returns>
    public async Task<int> BalanceAsync()
    {
        await Log.SettleAsync();
        await AssertCountersAsync();
        IReadOnlyDictionary<string, Answer> acked = Log.Acked;
        string[] claims = [.. acked.Keys.Where(name => name.StartsWith("claim", StringComparison.Ordinal))];
        using ApiClient api = new(app.BaseAddress);
        System.Collections.Concurrent.ConcurrentQueue<string> wrong = [];
        await Parallel.ForEachAsync(claims, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (claim, _) =>
        {
            string number = claim["claim".Length..];
            string[] steps = [.. new[] { "claim", "redeem", "reverse" }.Where(step => acked.ContainsKey(step + number)).Select(step => step.TrimEnd('e'))];
            Answer piece = await api.GetAsync(merchant.ApiKey, "api/v1/claims/" + acked[claim].Text("id"));
            string[] stored = piece.Status != 200 ? []
                : [.. piece.Json.GetProperty("history").EnumerateArray().Select(step => step.GetProperty("kind").GetString()!)];
            bool isSame = stored.Length == steps.Length && stored.Zip(steps).All(pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal))
                && piece.Text("code") == acked[claim].Text("code") && piece.Number("usesLeft") == (steps.Length == 2 ? 0 : 1);
            if (!isSame) wrong.Enqueue($"{claim}: acknowledged {string.Join(' ', steps)}, stored {string.Join(' ', stored)}");
        });
        Assert.True(wrong.IsEmpty, $"{wrong.Count} of {claims.Length} pieces differ:\n" + string.Join('\n', wrong.Take(20)));
        Assert.Equal(claims.Length, claims.Select(claim => acked[claim].Text("code")).Distinct().Count());
        return acked.Count;
    }

    /// <summary>The coupon's counters stand where the acknowledged steps say.</summary>
    public async Task AssertCountersAsync()
    {
        string[] acked = [.. Log.Acked.Keys];
        int claimed = acked.Count(name => name.StartsWith("claim", StringComparison.Ordinal));
        int redeemed = acked.Count(name => name.StartsWith("redeem", StringComparison.Ordinal));
        int used = redeemed - acked.Count(name => name.StartsWith("reverse", StringComparison.Ordinal));
        using ApiClient api = new(app.BaseAddress);
        Answer now = (await api.GetAsync(merchant.ApiKey, "api/v1/coupons/" + coupon)).Is(200);
        Assert.Equal((claimed, used, used * PriceFen, (claimed - used) * PriceFen),
            (now.Number("claimed"), now.Number("redeemed"), now.Number("spentFen"), now.Number("heldFen")));
    }
}
