using System.Globalization;

namespace MerchantWorkbench.Tests.World;

/// <summary>A measured number. Times are told, counts can fail: assert them beside the report. ./test.sh shows all of them.</summary>
public static class Figure
{
    private static readonly Lock OneAtATime = new();

    /// <summary>Appends <c>FIGURE id value=… unit=… floor=… goal=… seed=…</c> to artifacts/figures.txt.</summary>
    /// <param name="id">Short name without spaces.</param>
    /// <param name="value">What was measured.</param>
    /// <param name="unit">s, ms, bytes, pieces, …</param>
    /// <param name="floor">The value beyond which it is not good enough; null when it is only told.</param>
    /// <param name="goal">The value that would be good; null when there is none.</param>
    /// <param name="seed">What the random numbers started from; null when nothing was random.</param>
    public static void Report(string id, double value, string unit, double? floor = null, double? goal = null, long? seed = null)
    {
        string start = seed?.ToString(CultureInfo.InvariantCulture) ?? "-";
        string line = $"FIGURE {id} value={Or(value)} unit={unit} floor={Or(floor)} goal={Or(goal)} seed={start}";
        lock (OneAtATime) File.AppendAllText(Path.Combine(Tool.Artifacts("."), "figures.txt"), line + "\n");
        Console.WriteLine(line);
    }

    private static string Or(double? bound) => bound?.ToString("0.###", CultureInfo.InvariantCulture) ?? "-";
}
