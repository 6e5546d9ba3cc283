namespace MerchantWorkbench.Controls;

/// <summary>Cuts a text where watched words stand, so that they can be marked without turning text into markup.</summary>
public static class MarkedText
{
    /// <summary>A stretch of the text.</summary>
    public readonly record struct Part(string Text, bool Marked);

    /// <summary>The stretches in order; joined they are the text. Of words that begin at the same place the longest is marked.</summary>
    public static IEnumerable<Part> Of(string text, IReadOnlyCollection<string> words)
    {
        int from = 0;
        while (from < text.Length)
        {
            var next = words.Where(word => word.Length > 0)
                .Select(word => (At: text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase), word.Length))
                .Where(hit => hit.At >= 0).OrderBy(hit => hit.At).ThenByDescending(hit => hit.Length).FirstOrDefault((At: text.Length, Length: 0));
            if (next.At > from) yield return new Part(text[from..next.At], false);
            if (next.Length > 0) yield return new Part(text.Substring(next.At, next.Length), true);
            from = next.At + next.Length;
        }
    }
}
