namespace MerchantWorkbench.Tests.World;

/// <summary>
/// Values of the trait "Kind". The inner loop is <c>dotnet test --filter "Kind!=Browser&amp;Kind!=PostgreSql"</c>;
/// ./test.sh runs all of them.
/// </summary>
public static class Kinds
{
    public const string Trait = "Kind";

    /// <summary>Needs Chromium.</summary>
    public const string Browser = "Browser";

    /// <summary>Needs the machine's PostgreSQL programs.</summary>
    public const string PostgreSql = "PostgreSql";
}
