using System.Text.Json.Serialization;

namespace MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

/// <summary>A stretch of words that look alike. It is text and stays text: what looks like markup in it is shown as it was typed.</summary>
/// <param name="Link">Where it leads, see <see cref="WebLink"/>; null for plain words.</param>
public sealed record TextRun(
    string? Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Bold = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Italic = false,
    string? Link = null)
{
    /// <summary>The runs without what says nothing: empty ones gone, neighbours that look alike made one, no space around the whole.</summary>
    public static IReadOnlyList<TextRun> Tidy(IReadOnlyList<TextRun>? runs)
    {
        List<TextRun> tidy = [];
        foreach (TextRun run in runs ?? [])
        {
            TextRun next = run with { Text = run.Text?.ReplaceLineEndings("\n") };
            if (tidy.Count == 0) next = next with { Text = next.Text?.TrimStart() };
            if (string.IsNullOrEmpty(next.Text)) continue;
            if (tidy.Count > 0 && (tidy[^1] with { Text = next.Text }) == next) tidy[^1] = next with { Text = tidy[^1].Text + next.Text };
            else tidy.Add(next);
        }

        while (tidy is [.., { } last])
        {
            string kept = last.Text!.TrimEnd();
            if (kept.Length > 0)
            {
                tidy[^1] = last with { Text = kept };
                break;
            }

            tidy.RemoveAt(tidy.Count - 1);
        }

        return tidy;
    }

    /// <summary>The words alone.</summary>
    public static string Words(IReadOnlyList<TextRun>? runs) => string.Concat((runs ?? []).Select(run => run?.Text));
}
