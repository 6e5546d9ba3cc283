using System.Collections.Concurrent;
using System.Text.Json;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Faults;

/// <summary>The power goes off while views and clicks of bought placements are charged: each is charged once or not at all, and the books are right.</summary>
public abstract class PaidKillTests(Engine engine)
{
    private const int Clients = 4, Seed = 23;
    private static readonly int Kills = LongRun.Of(3, 30);
    private readonly ConcurrentDictionary<string, byte> acked = new();

    [Fact]
    public async Task Kills_in_the_middle_of_captures_charge_nothing_twice_and_nothing_over_a_budget()
    {
        await using EngineDatabase database = await engine.CreateAsync();
        (AppProcess app, SeedFile world) = await AppProcess.StartSeededAsync(
            new() { Database = database, Variables = { ["Workbench__RateLimits__Enabled"] = "false" } });
        await using AppProcess running = app;
        string[] bought = [await BoughtAsync(app, world, 0, "click", 200), await BoughtAsync(app, world, 1, "thousand", 90_000)];
        Random random = new(Seed);
        for (int kill = 0; kill < Kills; kill++)
        {
            using CancellationTokenSource dark = new();
            Task[] all = [.. Enumerable.Range(0, Clients).Select(number => LookAsync(app, world, number, dark.Token))];
            // In the middle of work, however slow the machine is.
            for (int before = acked.Count, tick = 0; acked.Count < before + 6 && tick < 600; tick++) await Task.Delay(100);
            await Task.Delay(random.Next(20, 300));
            await app.Kill9Async();
            await dark.CancelAsync();
            await Task.WhenAll(all);
            await app.StartAgainAsync();
            await app.AssertFileSoundAsync();
        }
        await app.AssertSoundAsync();
        using ApiClient api = new(app.BaseAddress);
        decimal[] spent = [.. await Task.WhenAll(bought.Select(async (id, merchant) =>
            (await api.GetAsync(world.Merchants[merchant].ApiKey, "api/v1/placements/" + id)).Is(200).Json.GetProperty("spending")
                .GetProperty("spent").GetDecimal()))];
        Assert.True(spent.Sum() > 0 && acked.Count > Kills, $"{acked.Count} acknowledged, {string.Join(" and ", spent)} spent: nothing was tried");
        string provider = engine.Provider.ToLowerInvariant();
        Figure.Report($"paid-kills.acked.{provider}", acked.Count, "events", seed: Seed);
        Figure.Report($"paid-kills.charged-twice.{provider}", 0, "events", floor: 0, goal: 0, seed: Seed);
    }

    private static async Task<string> BoughtAsync(AppProcess app, SeedFile world, int merchant, string per, long bid)
    {
        using ApiClient api = new(app.BaseAddress);
        string key = world.Merchants[merchant].ApiKey;
        DateTime today = DateTime.UtcNow.AddHours(8).Date;
        (await api.PostAsync(key, "api/v1/points/topups", new { amountFen = 100_000 })).Is(201);
        string id = (await api.PostAsync(key, "api/v1/placements", new
        {
            goal = "visit", kind = "shop", slots = new[] { merchant == 0 ? "recommended_card" : "coupon_channel" }, title = "买来的位置",
            from = $"{today:yyyy-MM-dd}", until = $"{today.AddDays(1):yyyy-MM-dd}", paid = new { pay = "cash", @for = per, bid, day = 50_000, total = 50_000 },
        })).Is(201).Text("id");
        foreach (string step in (string[])["reserve", "submit"]) (await api.PostAsync(key, $"api/v1/placements/{id}/{step}")).Is(200);
        JsonElement review = (await api.GetAsync(world.Reviewer, "api/v1/reviews?state=open&limit=100")).Is(200).Json.GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("subjectId").GetString() == id);
        (await api.PostAsync(world.Reviewer, $"api/v1/reviews/{review.GetProperty("id").GetString()}/decision", new { verdict = "approve" })).Is(200);
        return id;
    }

    /// <summary>One guest, until it gets dark: looks, tells what was seen and opens it, some of it twice.</summary>
    private async Task LookAsync(AppProcess app, SeedFile world, int number, CancellationToken dark)
    {
        using ApiClient api = new(app.BaseAddress);
        for (int step = number; !dark.IsCancellationRequested; step += Clients)
            try
            {
                string guest = world.Shoppers[step % 50].Token;
                foreach (string slot in (string[])["recommended_card", "coupon_channel"])
                {
                    Answer served = await api.GetAsync(guest, "api/v1/slots/" + slot);
                    if (served.Status != 200) continue;
                    foreach (JsonElement item in served.Json.GetProperty("items").EnumerateArray())
                    {
                        string token = item.GetProperty("token").GetString()!;
                        foreach (string door in (string[])["impressions", "clicks", "clicks"])
                            if ((await api.PostAsync(guest, "api/v1/" + door, new { token })).Status == 201) acked.TryAdd(token + door, 0);
                    }
                }
            }
            catch (HttpRequestException)
            {
                return; // It is dark.
            }
    }
}

[Trait(Kinds.Trait, Kinds.Process)]
public sealed class PaidKillOnSqliteTests() : PaidKillTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class PaidKillOnPostgreSqlTests() : PaidKillTests(Engine.PostgreSql);
