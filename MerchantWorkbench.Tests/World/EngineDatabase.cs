namespace MerchantWorkbench.Tests.World;

/// <summary>One empty database of one test.</summary>
/// <param name="Provider">Sqlite or PostgreSql.</param>
/// <param name="ConnectionString">To reach it with the engine's own client.</param>
/// <param name="Folder">A folder of its own for files and keys; on SQLite the database lies in it.</param>
public sealed record EngineDatabase(string Provider, string ConnectionString, string Folder) : IAsyncDisposable
{
    /// <summary>The program's settings as environment variables; with ':' for '__' they are configuration keys.</summary>
    public Dictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["Workbench__Database__Provider"] = Provider,
        ["Workbench__Database__ConnectionString"] = ConnectionString,
    };

    public ValueTask DisposeAsync()
    {
        Tool.Delete(Folder);
        return ValueTask.CompletedTask;
    }
}
