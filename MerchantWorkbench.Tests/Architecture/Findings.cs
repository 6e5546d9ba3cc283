namespace MerchantWorkbench.Tests.Architecture;

/// <summary>A rule passes when it found nothing; otherwise everything it found is said at once.</summary>
internal static class Findings
{
    public static void None(IEnumerable<string> findings)
    {
        string[] all = [.. findings.Distinct()];
        if (all.Length > 0) Assert.Fail($"{all.Length} found:\n" + string.Join('\n', all.Take(60)));
    }
}
