namespace MerchantWorkbench.Tests.Architecture;

/// <summary>One file of the repository; <paramref name="Name"/> is its path from the root, with slashes.</summary>
internal sealed record SourceFile(string Name, string Path)
{
    public string Text { get; } = File.ReadAllText(Path);

    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    public bool IsRazor => Name.EndsWith(".razor", StringComparison.Ordinal);

    /// <summary>Findings, one per wrong line; a reason written on the line or the one above silences it.</summary>
    public IEnumerable<string> Find(Func<string, bool> isWrong, string fix)
    {
        string[] lines = Lines;
        for (int i = 0; i < lines.Length; i++)
        {
            if (!isWrong(lines[i]) || HasReason(lines[i]) || (i > 0 && HasReason(lines[i - 1]))) continue;
            yield return $"{Name}:{i + 1}: {fix}\n    {lines[i].Trim()}";
        }
    }

    private static bool HasReason(string line) =>
        line.Contains("allowed: ", StringComparison.Ordinal) || line.Contains("[Allows(\"", StringComparison.Ordinal);
}
