using System.Globalization;

namespace MerchantWorkbench.Tests.World;

/// <summary>
/// The program's system calls, watched and bent from outside by strace. The options go before the program's own command; strace stays in
/// the background, so that the process we hold is the program itself. A count is per thread of the program, the start included.
/// </summary>
internal static class Strace
{
    /// <summary>The file system's promise that bytes lie on the disk.</summary>
    public const string Syncs = "fsync,fdatasync";

    private static readonly string[] Plain = ["strace", "-D", "-f", "-qq"];

    /// <summary>Much faster, since only the watched calls stop; strace 6.1 sends no signals this way.</summary>
    private static readonly string[] Quick = [.. Plain, "--seccomp-bpf"];

    /// <summary>The k-th call of a thread is its last: the whole program dies there.</summary>
    public static string[] KillAt(string calls, int k) => Inject(Plain, calls, "signal=KILL", k);

    /// <summary>The k-th call of each thread, or every one from there on, does not happen and says that the disk is broken.</summary>
    public static string[] FailAt(string calls, int k, bool forGood) => Inject(Quick, calls, "error=EIO", k, forGood ? "+" : "");

    /// <summary>Every such call takes so long before it happens.</summary>
    public static string[] Delay(string calls, TimeSpan time) =>
        [.. Quick, "-o", "/dev/null", "-e", "trace=" + calls, "-e", $"inject={calls}:delay_enter={(int)time.TotalMicroseconds}"];

    /// <summary>Writes every sync of the program into a file, one a line.</summary>
    public static string[] Record(string file) => [.. Quick, "-o", file, "-e", "trace=" + Syncs];

    /// <summary>The same, and each takes so long before it happens.</summary>
    public static string[] RecordSlow(string file, TimeSpan time) =>
        [.. Record(file), "-e", $"inject={Syncs}:delay_enter={(int)time.TotalMicroseconds}"];

    /// <summary>Syncs in such a file that succeeded.</summary>
    public static int Count(string file) => File.ReadLines(file).Count(line => line.Contains("sync", StringComparison.Ordinal)
        && line.Contains("= 0", StringComparison.Ordinal));

    private static string[] Inject(string[] strace, string calls, string what, int k, string andOn = "") =>
        [.. strace, "-o", "/dev/null", "-e", "trace=" + calls, "-e", $"inject={calls}:{what}:when={k.ToString(CultureInfo.InvariantCulture)}{andOn}"];
}
