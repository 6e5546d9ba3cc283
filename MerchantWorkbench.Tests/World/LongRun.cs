namespace MerchantWorkbench.Tests.World;

/// <summary>The same tests in two sizes: small in ./test.sh, large in eng/long.sh, which sets the variable WORKBENCH_LONG to 1.</summary>
internal static class LongRun
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("WORKBENCH_LONG") == "1";

    /// <summary>One of two sizes.</summary>
    public static T Of<T>(T brief, T large) => IsOn ? large : brief;
}
