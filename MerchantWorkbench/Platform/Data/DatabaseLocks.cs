using Npgsql;

namespace MerchantWorkbench.Platform.Data;

/// <summary>
/// Locks by name that all copies of the program on one PostgreSQL database respect. The server frees them when the copy that holds one dies.
/// On SQLite there is one copy, and it always gets them.
/// </summary>
public sealed class DatabaseLocks(DatabaseSettings database)
{
    /// <summary>Advisory locks are numbers that everybody in the database shares; these are ours.</summary>
    private const int Ours = 0x4D57;

    /// <summary>Waits for the lock, however long; free it by disposing.</summary>
    public async Task<IAsyncDisposable> TakeAsync(string name, CancellationToken stop = default) =>
        (await AskAsync("SELECT pg_advisory_lock($1, hashtext($2))", name, stop))!;

    /// <summary>Takes the lock; null when another copy has it.</summary>
    public Task<IAsyncDisposable?> TryTakeAsync(string name, CancellationToken stop = default) =>
        AskAsync("SELECT pg_try_advisory_lock($1, hashtext($2))", name, stop);

    private async Task<IAsyncDisposable?> AskAsync(string question, string name, CancellationToken stop)
    {
        if (database.Provider == DatabaseProvider.Sqlite) return new Alone();
        var held = new Held(new NpgsqlConnection(database.ConnectionString), name);
        try
        {
            await held.Connection.OpenAsync(stop);
            await using NpgsqlCommand ask = held.Command(question);
            if (await ask.ExecuteScalarAsync(stop) is not false) return held;
        }
        catch
        {
            await held.Connection.DisposeAsync();
            throw;
        }
        await held.Connection.DisposeAsync();
        return null;
    }

    private sealed class Alone : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed record Held(NpgsqlConnection Connection, string Name) : IAsyncDisposable
    {
        /// <summary>Without a time limit: the first of several copies may plant a town meanwhile.</summary>
        public NpgsqlCommand Command(string sql) => new(sql, Connection)
        {
            CommandTimeout = 0, Parameters = { new() { Value = Ours }, new() { Value = Name } },
        };

        public async ValueTask DisposeAsync()
        {
            try
            {
                await using NpgsqlCommand free = Command("SELECT pg_advisory_unlock($1, hashtext($2))");
                await free.ExecuteNonQueryAsync();
            }
            catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException)
            {
                // The connection broke, and the lock ended with it.
            }
            await Connection.DisposeAsync();
        }
    }
}
