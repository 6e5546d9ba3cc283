using System.Globalization;

namespace MerchantWorkbench.Bench.World;

/// <summary>What processes have used so far, told by the kernel.</summary>
/// <param name="CpuSeconds">In user and kernel mode.</param>
/// <param name="WrittenBytes">Bytes of pages they made the kernel write to the disk; sockets not counted.</param>
internal readonly record struct Usage(double CpuSeconds, long WrittenBytes)
{
    private const double TicksPerSecond = 100;

    public static Usage operator -(Usage later, Usage earlier) => new(later.CpuSeconds - earlier.CpuSeconds, later.WrittenBytes - earlier.WrittenBytes);

    public static Usage operator +(Usage one, Usage other) => new(one.CpuSeconds + other.CpuSeconds, one.WrittenBytes + other.WrittenBytes);

    /// <summary>Of these processes and their children (PostgreSQL serves each connection by a child).</summary>
    public static Usage Of(IReadOnlyCollection<int> processes)
    {
        Usage sum = default;
        foreach (string folder in Directory.EnumerateDirectories("/proc").Where(path => char.IsAsciiDigit(Path.GetFileName(path)[0])))
            if (Read(folder, processes) is { } one) sum += one;
        return sum;
    }

    private static Usage? Read(string folder, IReadOnlyCollection<int> processes)
    {
        try
        {
            // Fields after the program's name, which may hold spaces: 1 parent, 11 and 12 ticks.
            string stat = File.ReadAllText(folder + "/stat");
            string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            int id = Number(Path.GetFileName(folder)), parent = Number(fields[1]);
            if (!processes.Contains(id) && !processes.Contains(parent)) return null;
            string written = File.ReadLines(folder + "/io").First(line => line.StartsWith("write_bytes:", StringComparison.Ordinal));
            return new((Number(fields[11]) + Number(fields[12])) / TicksPerSecond, long.Parse(written.AsSpan(12), CultureInfo.InvariantCulture));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
