using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Faults;

/// <summary>The power goes off while guests vote, comment and ask to be reminded and a film is on its way: what was acknowledged is there, once.</summary>
public abstract class LifeKillTests(Engine engine)
{
    private const int Clients = 6, Seed = 17;
    private static readonly int Kills = LongRun.Of(3, 40);

    [Fact]
    public async Task Kills_lose_no_vote_no_comment_no_reminder_and_no_part_of_a_film()
    {
        await using EngineDatabase database = await engine.CreateAsync();
        (AppProcess app, SeedFile world) = await AppProcess.StartSeededAsync(
            new() { Database = database, Variables = { ["Workbench__RateLimits__Enabled"] = "false" } });
        await using AppProcess running = app;
        Talkers talkers = new(app, world);
        await talkers.BeginAsync();
        Random random = new(Seed);
        for (int kill = 0; kill < Kills; kill++)
        {
            using CancellationTokenSource dark = new();
            Task[] all = [.. Enumerable.Range(0, Clients).Select(number => talkers.TalkAsync(number, dark.Token)), talkers.SendFilmAsync(dark.Token)];
            await Task.Delay(random.Next(150, 900));
            await app.Kill9Async();
            await dark.CancelAsync();
            await Task.WhenAll(all);
            await app.StartAgainAsync();
            await talkers.SettleAsync();
            await app.AssertFileSoundAsync();
        }

        await talkers.AssertKeptAsync();
        await app.AssertSoundAsync();
        Assert.True(talkers.Acked > Kills, $"only {talkers.Acked} steps were acknowledged: nothing was tried");
        string provider = engine.Provider.ToLowerInvariant();
        Figure.Report($"life-kills.acked.{provider}", talkers.Acked, "steps", seed: Seed);
        Figure.Report($"life-kills.lost.{provider}", 0, "steps", floor: 0, goal: 0, seed: Seed);
        Figure.Report($"life-kills.films.{provider}", talkers.Films, "films", seed: Seed);
    }
}

[Trait(Kinds.Trait, Kinds.Process)]
public sealed class LifeKillOnSqliteTests() : LifeKillTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class LifeKillOnPostgreSqlTests() : LifeKillTests(Engine.PostgreSql);
