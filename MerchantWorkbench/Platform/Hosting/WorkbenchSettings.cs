using System.Net;
using MerchantWorkbench.Platform.Data;

namespace MerchantWorkbench.Platform.Hosting;

/// <summary>The program's settings, read once and checked before anything starts.</summary>
/// <param name="PublicUrl">Address that links, QR codes and invitations carry; null means the first address listened on.</param>
/// <param name="DataDirectory">Database file, uploads and keys.</param>
/// <param name="Demo">Whether the demo town is planted and its people sign in with one click.</param>
/// <param name="RateLimits">Off only for load tests on loopback.</param>
/// <param name="LinkChecks">Whether links that merchants write are asked whether they lead anywhere.</param>
/// <param name="Proxies">Networks, besides loopback, whose X-Forwarded-For is believed.</param>
public sealed record WorkbenchSettings(Uri? PublicUrl, string DataDirectory, DatabaseSettings Database, bool Demo, bool RateLimits,
    IReadOnlyList<IPNetwork>? Proxies = null, bool LinkChecks = false)
{
    /// <summary>Where keys of cookies lie on SQLite.</summary>
    public string KeyFolder => Path.Combine(DataDirectory, "keys");

    /// <summary>Key of a setting that is wrong, and an example of a right value.</summary>
    public sealed record Wrong(string Key, string Value, string Example);

    /// <summary>Reads the section Workbench; the first wrong value is reported instead.</summary>
    /// <param name="source">The project's folder when the program runs from a build of its source, else null.</param>
    public static (WorkbenchSettings? Settings, Wrong? Wrong) Read(IConfiguration configuration, bool isDevelopment, string? source)
    {
        IConfigurationSection section = configuration.GetSection("Workbench");
        string Value(string key) => section[key]?.Trim() ?? "";

        Uri? publicUrl = null;
        if (Value("PublicUrl") is { Length: > 0 } url && !(Uri.TryCreate(url, UriKind.Absolute, out publicUrl) && publicUrl.Scheme is "http" or "https"))
            return (null, new Wrong("PublicUrl", url, "https://shops.example.com"));
        if (!TryWord(Value("Database:Provider"), DatabaseProvider.Sqlite, out DatabaseProvider provider))
            return (null, new Wrong("Database__Provider", Value("Database:Provider"), "Sqlite | PostgreSql"));
        if (!TrySwitch(Value("Demo:Enabled"), isDevelopment, out bool demo)) return (null, new Wrong("Demo__Enabled", Value("Demo:Enabled"), "true | false"));
        if (!TrySwitch(Value("RateLimits:Enabled"), true, out bool limits)) return (null,
            new Wrong("RateLimits__Enabled", Value("RateLimits:Enabled"), "true | false"));
        if (!TrySwitch(Value("LinkChecks:Enabled"), true, out bool links)) return (null,
            new Wrong("LinkChecks__Enabled", Value("LinkChecks:Enabled"), "true | false"));
        if (provider == DatabaseProvider.PostgreSql && Value("Database:ConnectionString").Length == 0)
            return (null, new Wrong("Database__ConnectionString", "", "Host=localhost;Database=workbench;Username=workbench;Password=…"));

        IPNetwork?[] proxies = [.. Value("Proxies").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Network)];
        if (proxies.Contains(null)) return (null, new Wrong("Proxies", Value("Proxies"), "10.0.0.5, 10.1.0.0/16"));

        string directory = Value("DataDirectory") is { Length: > 0 } named ? Path.GetFullPath(named) : Path.Combine(source ?? AppContext.BaseDirectory, "data");
        string connection = Value("Database:ConnectionString") is { Length: > 0 } given ? given : $"Data Source={Path.Combine(directory, "workbench.db")}";
        return (new WorkbenchSettings(
            publicUrl, directory, new DatabaseSettings(provider, connection), demo, limits, [.. proxies.OfType<IPNetwork>()], links), null);
    }

    /// <summary>A network, or one address.</summary>
    private static IPNetwork? Network(string text) =>
        IPNetwork.TryParse(text, out IPNetwork network) ? network
        : IPAddress.TryParse(text, out IPAddress? address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;

    private static bool TryWord<T>(string text, T otherwise, out T value) where T : struct, Enum
    {
        value = otherwise;
        return text.Length == 0 || (Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]));
    }

    private static bool TrySwitch(string text, bool otherwise, out bool value)
    {
        value = otherwise;
        return text.Length == 0 || bool.TryParse(text, out value);
    }
}
