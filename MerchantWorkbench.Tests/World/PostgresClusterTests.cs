using Npgsql;

namespace MerchantWorkbench.Tests.World;

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class PostgresClusterTests
{
    [Fact]
    public async Task Two_databases_of_one_run_know_nothing_of_each_other()
    {
        await using EngineDatabase one = await Engine.PostgreSql.CreateAsync(), other = await Engine.PostgreSql.CreateAsync();
        await using NpgsqlDataSource first = NpgsqlDataSource.Create(one.ConnectionString);
        await using NpgsqlDataSource second = NpgsqlDataSource.Create(other.ConnectionString);
        await first.CreateCommand("CREATE TABLE mark (id int)").ExecuteNonQueryAsync();

        object? seen = await second.CreateCommand("SELECT to_regclass('mark')::text").ExecuteScalarAsync();

        Assert.Equal(DBNull.Value, seen);
        Assert.Equal("on", await second.CreateCommand("SHOW fsync").ExecuteScalarAsync());
    }
}
