using System.Globalization;

namespace MerchantWorkbench.Bench.Runs;

/// <summary>What to run and how long.</summary>
/// <param name="Size">smoke: does it still work; quick: three minutes; full: everything.</param>
/// <param name="App">The program's dll.</param>
/// <param name="Parts">sqlite, postgresql, growth, codes, decisions, crowds, events.</param>
/// <param name="Sizes">Pieces already in the database, for growth.</param>
internal sealed record Options(string Size, string App, IReadOnlyList<string> Parts, int Rounds, double Seconds, IReadOnlyList<int> Sizes)
{
    public bool IsSmoke => Size == "smoke";

    /// <summary>Coupons in the scenario with many of them.</summary>
    public int Coupons => IsSmoke ? 10 : 1_000;

    /// <summary>Codes to bring in.</summary>
    public int Codes => IsSmoke ? 2_000 : 100_000;

    /// <summary>From the words of the command line; null when they make no sense.</summary>
    public static Options? Read(string[] words)
    {
        Options? options = words.FirstOrDefault() switch
        {
            "smoke" => new("smoke", "", ["sqlite", "postgresql", "growth", "decisions", "crowds", "events"], 1, 0.2, [1_000]),
            "quick" => new("quick", "", ["sqlite", "postgresql", "codes", "decisions", "crowds"], 3, 2, []),
            "full" => new("full", "", ["sqlite", "postgresql", "growth", "codes", "decisions", "crowds", "events"], 5, 4, [100_000, 1_000_000, 10_000_000]),
            _ => null,
        };
        for (int at = 1; options is not null && at < words.Length; at += 2)
        {
            string value = at + 1 < words.Length ? words[at + 1] : "";
            options = words[at] switch
            {
                "--app" when File.Exists(value) => options with { App = Path.GetFullPath(value) },
                "--only" => options with { Parts = value.Split(',') },
                "--sizes" => options with { Sizes = [.. value.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))] },
                "--rounds" => options with { Rounds = int.Parse(value, CultureInfo.InvariantCulture) },
                "--seconds" => options with { Seconds = double.Parse(value, CultureInfo.InvariantCulture) },
                _ => null,
            };
        }
        return options is { App.Length: > 0 } ? options : null;
    }
}
