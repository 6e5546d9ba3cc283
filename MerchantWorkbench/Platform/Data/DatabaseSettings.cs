namespace MerchantWorkbench.Platform.Data;

/// <summary>The two databases the program speaks.</summary>
public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}

/// <summary>Which database, and where.</summary>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString);
