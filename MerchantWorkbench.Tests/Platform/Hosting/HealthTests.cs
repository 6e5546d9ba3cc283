using Microsoft.Data.Sqlite;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Hosting;

/// <summary>A proxy asks whether to send people here; a service manager asks whether to start the program anew.</summary>
[Trait(Kinds.Trait, Kinds.Process)]
public sealed class HealthTests
{
    [Fact]
    public async Task Unready_but_alive_while_somebody_holds_the_files_lock_and_ready_again_by_itself()
    {
        AppSetup setup = new();
        await using AppProcess app = AppProcess.NotStarted(setup);
        string file = Path.Combine(app.DataDirectory, "workbench.db");
        // So that a write gives up after a second and not after thirty.
        setup.Variables["Workbench__Database__ConnectionString"] = $"Data Source={file};Default Timeout=1";
        string key = (await app.SeedAsync()).Merchants[0].ApiKey;
        await app.StartAgainAsync();
        using ApiClient api = new(app.BaseAddress);

        await using (SqliteConnection outside = new($"Data Source={file};Pooling=False"))
        {
            await outside.OpenAsync();
            await SayAsync(outside, "PRAGMA wal_autocheckpoint=0; BEGIN IMMEDIATE");
            (await api.PostAsync(key, "api/v1/coupons", CouponBody.MoneyOff())).Is(503, "server.busy");
            for (int at = 0; at < 5; at++)
            {
                Assert.Equal(503, (await api.GetAsync(null, "health/ready")).Status);
                Assert.Equal(200, (await api.GetAsync(null, "health/live")).Status);
                (await api.GetAsync(key, "api/v1/coupons")).Is(200);
                await Task.Delay(1_000);
            }
            await SayAsync(outside, "ROLLBACK");
        }
        TimeSpan took = await Wait.UntilAsync(app.IsReadyAsync);

        Figure.Report("health.ready-after-lock", took.TotalSeconds, "s", floor: 30, goal: 2);
        (await api.PostAsync(key, "api/v1/coupons", CouponBody.MoneyOff())).Is(201);
    }

    private static async Task<object?> SayAsync(SqliteConnection database, string sql)
    {
        await using SqliteCommand command = database.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
