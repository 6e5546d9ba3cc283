using System.Text;

namespace MerchantWorkbench.Bench.Runs;

/// <summary>What the run prints: Markdown, figures with floor and goal, and everything that makes it void.</summary>
internal sealed class Report
{
    private readonly StringBuilder figures = new();

    /// <summary>Sentences about wrong answers and wrong books; one is enough to void the run.</summary>
    public List<string> Wrong { get; } = [];

    public void Say(string line) => Console.WriteLine(line);

    /// <summary>A figure that is asked for.</summary>
    public void Figure(string what, double value, string unit, string floor, string goal) =>
        figures.AppendLine($"| {what} | {(value >= 100 ? value.ToString("N0") : value.ToString("0.000"))}{unit} | {floor} | {goal} |");

    /// <summary>Ends the report; the exit code.</summary>
    public int End()
    {
        Say("\n### Figures\n\n| figure | now | floor | goal |\n|---|---|---|---|");
        Say(figures.ToString().TrimEnd());
        Say(Wrong.Count == 0
            ? "\nWrong answers: 0. Books: granted answers, counters and rows agree; `verify` found every invariant sound."
            : $"\n**VOID**: {Wrong.Count} findings.\n\n" + string.Join('\n', Wrong.Take(20).Select(one => "- " + one)));
        return Wrong.Count == 0 ? 0 : 1;
    }
}
