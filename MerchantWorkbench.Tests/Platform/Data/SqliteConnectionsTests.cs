using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Platform.Data;

/// <summary>A connection is told once how to behave, and still behaves so when the pool hands it out again.</summary>
public sealed class SqliteConnectionsTests
{
    [Theory]
    [InlineData("synchronous", 2)]
    [InlineData("foreign_keys", 1)]
    [InlineData("wal_autocheckpoint", 0)]
    [InlineData("temp_store", 2)]
    public async Task Every_connection_is_durable_and_strict(string pragma, int value)
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(Engine.Sqlite);
        for (int time = 0; time < 3; time++)
        {
            // Two at once: one the pool has, and one it must open.
            await using WorkbenchDb one = await OpenAsync(world), other = await OpenAsync(world);
            Assert.Equal((value, value), (await AskAsync(one, pragma), await AskAsync(other, pragma)));
        }
    }

    private static async Task<WorkbenchDb> OpenAsync(SmallWorld world)
    {
        WorkbenchDb db = await world.Get<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        return db;
    }

    private static async Task<int> AskAsync(WorkbenchDb db, string pragma)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA " + pragma;
        return Convert.ToInt32(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
