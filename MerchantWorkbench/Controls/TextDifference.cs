using System.Globalization;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace MerchantWorkbench.Controls;

/// <summary>What changed from one text to another: by lines, and within a line that stayed much the same by letters.</summary>
public static class TextDifference
{
    /// <summary>What became of a stretch.</summary>
    public enum Kind
    {
        /// <summary>In both.</summary>
        Same,

        /// <summary>Only in the text before.</summary>
        Gone,

        /// <summary>Only in the text now.</summary>
        Added,
    }

    /// <summary>A stretch of a line.</summary>
    public readonly record struct Part(string Text, Kind Kind);

    /// <summary>The lines of both texts in order. Without what is added a line's parts are the text before, without what is gone the text now.</summary>
    public static IEnumerable<IReadOnlyList<Part>> Lines(string before, string now)
    {
        foreach ((string[] gone, string[] added, bool same) in Stretches(before, now, LineChunker.Instance))
        {
            int both = same ? 0 : Math.Min(gone.Length, added.Length);
            if (same) foreach (string line in gone) yield return [new Part(line, Kind.Same)];
            for (int at = 0; at < both; at++) yield return Letters(gone[at], added[at]);
            if (same) continue;
            foreach (string line in gone.Skip(both)) yield return [new Part(line, Kind.Gone)];
            foreach (string line in added.Skip(both)) yield return [new Part(line, Kind.Added)];
        }
    }

    /// <summary>Two lines with little in common are told as one that went and one that came: single letters in between would only confuse.</summary>
    private static List<Part> Letters(string before, string now)
    {
        List<Part> parts = [];
        foreach ((string[] gone, string[] added, bool same) in Stretches(before, now, LetterChunker.Instance))
        {
            if (gone.Length > 0) parts.Add(new(string.Concat(gone), same ? Kind.Same : Kind.Gone));
            if (!same && added.Length > 0) parts.Add(new(string.Concat(added), Kind.Added));
        }

        int kept = parts.Where(part => part.Kind == Kind.Same).Sum(part => part.Text.Length);
        return kept * 3 >= Math.Max(before.Length, now.Length) ? parts
            : [.. new Part[] { new(before, Kind.Gone), new(now, Kind.Added) }.Where(part => part.Text.Length > 0)];
    }

    private static IEnumerable<(string[] Before, string[] Now, bool Same)> Stretches(string before, string now, IChunker chunker)
    {
        DiffResult found = Differ.Instance.CreateDiffs(before, now, ignoreWhiteSpace: false, ignoreCase: false, chunker);
        string[] old = [.. found.PiecesOld], fresh = [.. found.PiecesNew];
        int at = 0;
        foreach (DiffBlock block in found.DiffBlocks)
        {
            if (block.DeleteStartA > at) yield return (old[at..block.DeleteStartA], [], true);
            at = block.DeleteStartA + block.DeleteCountA;
            yield return (old[block.DeleteStartA..at], fresh[block.InsertStartB..(block.InsertStartB + block.InsertCountB)], false);
        }

        if (at < old.Length) yield return (old[at..], [], true);
    }

    /// <summary>Letters as people see them: an emoji is one.</summary>
    private sealed class LetterChunker : IChunker
    {
        public static LetterChunker Instance { get; } = new();

        public IReadOnlyList<string> Chunk(string text)
        {
            List<string> letters = [];
            for (int at = 0; at < text.Length; at += letters[^1].Length) letters.Add(StringInfo.GetNextTextElement(text, at));
            return letters;
        }
    }
}
