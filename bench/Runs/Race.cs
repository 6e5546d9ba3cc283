using MerchantWorkbench.Bench.World;

namespace MerchantWorkbench.Bench.Runs;

/// <summary>Contestants in turn, round by round, so that what disturbs the machine disturbs all; what they reached.</summary>
internal sealed class Race(Report report)
{
    private readonly List<(Contestant Who, List<Measurement> Rounds)> field = [];

    public void Add(Contestant contestant) => field.Add((contestant, []));

    public async Task RunAsync(int rounds, double seconds)
    {
        // One short round before for the just-in-time compiler and the first pages of files; its books count, its times do not.
        foreach ((Contestant who, _) in field) await who.MeasureAsync(Math.Min(1, seconds), report.Wrong);
        for (int round = 1; round <= rounds; round++)
            foreach ((Contestant who, List<Measurement> results) in field)
            {
                Measurement result = await who.MeasureAsync(seconds, report.Wrong);
                results.Add(result);
                Tool.Note($"round {round}/{rounds}  {who.Name}: {result.PerSecond:F0}/s");
            }
    }

    /// <summary>A table of all, held against the first, the bar.</summary>
    public void Print(string title)
    {
        report.Say($"\n### {title}\n");
        report.Say("| what | a second: median [least..most] | ÷ first line | p50 ms | p99 ms | per server CPU-second | bytes written each | allocated each |");
        report.Say("|---|---|---|---|---|---|---|---|");
        string bar = field[0].Who.Name;
        foreach ((Contestant who, List<Measurement> rounds) in field)
        {
            double allocated = Median(rounds, one => one.AllocatedEach);
            string speed = $"{Median(rounds, one => one.PerSecond):N0} [{rounds.Min(one => one.PerSecond):N0}..{rounds.Max(one => one.PerSecond):N0}]";
            report.Say($"| {who.Name} | {speed} | {Ratio(who.Name, bar):0.000} | {Median(rounds, one => one.P50):0.00} "
                + $"| {Median(rounds, one => one.P99):0.00} | {Median(rounds, one => one.PerCpuSecond):N0} "
                + $"| {Median(rounds, one => one.WrittenEach):N0} | {(allocated > 0 ? $"{allocated:N0}" : "–")} |");
        }
    }

    /// <summary>Median of the ratios within each round: what was slow at one moment was slow for both.</summary>
    public double Ratio(string one, string other, Func<Measurement, double>? what = null) =>
        Median(Of(one).Zip(Of(other), (mine, bar) => (what ?? (each => each.PerSecond))(mine) / (what ?? (each => each.PerSecond))(bar)));

    /// <summary>Median over the rounds.</summary>
    public double Median(string name, Func<Measurement, double> what) => Median(Of(name), what);

    private List<Measurement> Of(string name) => field.Single(one => one.Who.Name == name).Rounds;

    private static double Median(IEnumerable<Measurement> rounds, Func<Measurement, double> what) => Median(rounds.Select(what));

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered.Length == 0 ? 0 : (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
