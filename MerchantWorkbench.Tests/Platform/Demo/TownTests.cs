using MerchantWorkbench.Tests.World;
using Microsoft.Data.Sqlite;

namespace MerchantWorkbench.Tests.Platform.Demo;

/// <summary>The demo town as somebody meets it who starts the program for the first time.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class TownTests
{
    private static readonly AppSetup Demo = new() { Demo = true, Environment = "Development", Patience = TimeSpan.FromSeconds(180) };

    [Fact]
    public async Task The_first_start_plants_a_town_in_which_every_statement_holds()
    {
        await using AppProcess app = await AppProcess.StartAsync(Demo);
        Figure.Report("demo.first-start", app.TimeToReady.TotalSeconds, "s", floor: 30, goal: 20);

        (int code, string said, _) = await app.RunAsync("verify");
        Assert.True(code == 0, said);
        Assert.Equal(3, Count(app, "SELECT count(*) FROM tenancy_merchant"));
        Assert.Equal(40, Count(app, "SELECT count(*) FROM tenancy_shop"));
        Assert.Equal(9, Count(app, "SELECT count(*) FROM identity_person WHERE is_demo"));
        Assert.Equal(3, Count(app, "SELECT count(*) FROM identity_person WHERE staff_role IS NOT NULL"));
        Assert.InRange(Count(app, "SELECT count(*) FROM events_event WHERE kind LIKE 'piece.%'"), 2_000, 10_000);
        Assert.Equal(0, Count(app, "SELECT count(*) FROM events_event WHERE at > datetime('now', '+1 minute')"));
    }

    [Fact]
    public async Task Two_machines_plant_the_same_ids_and_names()
    {
        await using AppProcess one = await AppProcess.StartAsync(Demo);
        await using AppProcess other = await AppProcess.StartAsync(Demo);
        const string merchants = "SELECT group_concat(id || short_name) FROM tenancy_merchant";
        const string coupons = "SELECT group_concat(id || name) FROM coupons_coupon";
        Assert.Equal(Text(one, merchants), Text(other, merchants));
        Assert.Equal(Text(one, coupons), Text(other, coupons));
    }

    [Fact]
    public async Task A_planting_that_is_killed_is_done_again_by_the_next_start()
    {
        await using AppProcess app = AppProcess.NotStarted(Demo);
        Task start = app.StartAgainAsync();
        while (!Directory.Exists(Path.Combine(app.DataDirectory, "uploads"))) await Task.Delay(20);
        await Task.Delay(1_500);
        await app.Kill9Async();
        await Assert.ThrowsAnyAsync<Exception>(() => start);

        await app.StartAgainAsync();
        Figure.Report("demo.start-after-killed-planting", app.TimeToReady.TotalSeconds, "s", floor: 30, goal: 20);
        Assert.Equal(0, (await app.RunAsync("verify")).ExitCode);
        Assert.Equal(3, Count(app, "SELECT count(*) FROM tenancy_merchant"));
    }

    [Fact]
    public async Task No_town_is_planted_beside_real_merchants()
    {
        (EngineDatabase database, _) = await SmallWorld.PlantedAsync(Engine.Sqlite);
        await using AppProcess app = AppProcess.NotStarted(Demo with { Database = database });
        (int code, _, string why) = await app.RunAsync();
        Assert.Equal(2, code);
        Assert.Contains("Workbench__Demo__Enabled=false", why, StringComparison.Ordinal);
        await database.DisposeAsync();
    }

    private static long Count(AppProcess app, string sql) => (long)Ask(app, sql)!;

    private static string Text(AppProcess app, string sql) => (string)Ask(app, sql)!;

    private static object? Ask(AppProcess app, string sql)
    {
        using SqliteConnection connection = new($"Data Source={Path.Combine(app.DataDirectory, "workbench.db")};Mode=ReadOnly");
        connection.Open();
        using SqliteCommand ask = connection.CreateCommand();
        ask.CommandText = sql;
        return ask.ExecuteScalar();
    }
}
