using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Tests.World;
using Npgsql;

namespace MerchantWorkbench.Tests.Platform.Data;

/// <summary>Whether writing works is known without trying while it does, and found out again by itself when it did not.</summary>
public sealed class CommitProbeTests
{
    [Fact]
    public async Task A_turn_that_is_held_for_long_means_that_nothing_can_be_written()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(Engine.Sqlite);
        CommitProbe probe = world.Get<CommitProbe>();
        using (await world.Get<WriteGate>().EnterAsync(default))
        {
            Assert.True(await probe.CanCommitAsync());
            await Wait.UntilAsync(async () => !await probe.CanCommitAsync());
        }
        Assert.True(await probe.CanCommitAsync());
    }

    [Fact]
    public async Task A_refusal_and_a_mistake_say_nothing_about_the_database()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(Engine.Sqlite);
        Writer writer = world.Get<Writer>();
        await writer.RunAsync<Done>(Caller.System, _ => Task.FromResult<Outcome<Done>>(Refusal.NotFound));
        await Assert.ThrowsAsync<NotSupportedException>(() => writer.RunAsync<Done>(Caller.System, _ => throw new NotSupportedException()));
        Assert.Null(world.Get<LastCommit>().FailedSince);
    }

    [Fact]
    [Trait(Kinds.Trait, Kinds.PostgreSql)]
    public async Task A_server_that_only_lets_read_and_cuts_its_lines_is_noticed_and_its_recovery_too()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(Engine.PostgreSql);
        CommitProbe probe = world.Get<CommitProbe>();
        Assert.Null(await NoteAsync(world));
        Assert.True(await probe.CanCommitAsync());

        await AtServerAsync(world, "on");
        for (int at = 0; at < 3; at++) Assert.NotNull(await NoteAsync(world));
        Assert.Equal(SmallWorld.Start, world.Get<LastCommit>().FailedSince);
        await Task.Delay(TimeSpan.FromSeconds(2));
        Assert.False(await probe.CanCommitAsync());

        await AtServerAsync(world, "off");
        await Wait.UntilAsync(probe.CanCommitAsync);
        Assert.Null(world.Get<LastCommit>().FailedSince);
    }

    /// <returns>Why it was not written.</returns>
    private static async Task<object?> NoteAsync(SmallWorld world)
    {
        try
        {
            return (await world.Get<Writer>().RunAsync<Done>(Caller.System, write =>
            {
                write.Db.Settings.Add(new Setting { Name = "note." + Guid.NewGuid().ToString("N"), Value = "" });
                return Task.FromResult<Outcome<Done>>(default(Done));
            })).Refusal;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private static async Task AtServerAsync(SmallWorld world, string readOnly)
    {
        NpgsqlConnectionStringBuilder address = new(world.Database.ConnectionString) { Pooling = false };
        string name = address.Database!;
        address.Database = "postgres";
        await using NpgsqlDataSource server = NpgsqlDataSource.Create(address);
        await using NpgsqlCommand set = server.CreateCommand($"ALTER DATABASE {name} SET default_transaction_read_only = {readOnly}");
        await set.ExecuteNonQueryAsync();
        await using NpgsqlCommand cut = server.CreateCommand($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        await cut.ExecuteNonQueryAsync();
    }
}
