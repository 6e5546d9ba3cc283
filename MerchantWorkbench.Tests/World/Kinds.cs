namespace MerchantWorkbench.Tests.World;

/// <summary>Values of the trait "Kind". A test without one takes milliseconds: those are the inner loop, <c>./test.sh fast</c>.</summary>
public static class Kinds
{
    public const string Trait = "Kind";

    /// <summary>Needs Chromium.</summary>
    public const string Browser = "Browser";

    /// <summary>Needs the machine's PostgreSQL programs.</summary>
    public const string PostgreSql = "PostgreSql";

    /// <summary>Starts the program in a process of its own: seconds, not milliseconds.</summary>
    public const string Process = "Process";

    /// <summary>Proves nothing, leaves pictures for the eye: eng/pictures.sh alone runs it.</summary>
    public const string Pictures = "Pictures";
}
