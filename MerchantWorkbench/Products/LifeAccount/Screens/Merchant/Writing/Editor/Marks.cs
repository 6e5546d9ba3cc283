using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;

namespace MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Editor;

/// <summary>
/// Words with bold, italic and links, as a field can hold them: a plain text, and beside it the marks laid over stretches of it. The field stays a
/// field, which every input method knows, and marks follow their words while somebody types.
/// </summary>
internal static class Marks
{
    /// <summary>The runs of a text.</summary>
    public static IReadOnlyList<TextRun> Runs(string text, IEnumerable<Mark> marks) => Runs(text, marks, 0, text.Length);

    /// <summary>The runs of each line.</summary>
    public static IEnumerable<IReadOnlyList<TextRun>> Lines(string text, IReadOnlyList<Mark> marks)
    {
        int from = 0;
        foreach (string line in text.Split('\n'))
        {
            yield return Runs(text, marks, from, from + line.Length);
            from += line.Length + 1;
        }
    }

    /// <summary>The text and the marks of runs; what is marked by two runs in a row is one mark.</summary>
    public static (string Text, List<Mark> Marks) Of(IReadOnlyList<TextRun> runs)
    {
        List<Mark> marks = [];
        int from = 0;
        foreach (TextRun run in runs)
        {
            int until = from + (run.Text ?? "").Length;
            if (run.Bold) Lay(marks, new Mark(from, until, MarkKind.Bold));
            if (run.Italic) Lay(marks, new Mark(from, until, MarkKind.Italic));
            if (run.Link is not null) Lay(marks, new Mark(from, until, MarkKind.Link, run.Link));
            from = until;
        }

        return (TextRun.Words(runs), marks);
    }

    /// <summary>The marks after the text became another: they keep to their words, and grow with what is typed inside.</summary>
    public static List<Mark> Moved(IReadOnlyList<Mark> marks, string old, string now)
    {
        (int head, int tail) = Same(old, now);
        int oldEnd = old.Length - tail, grown = now.Length - old.Length;
        return
        [
            .. marks.Select(mark => mark with
            {
                From = mark.From >= oldEnd ? mark.From + grown : mark.From <= head ? mark.From : oldEnd + grown,
                Until = mark.Until <= head ? mark.Until : mark.Until >= oldEnd ? mark.Until + grown : head,
            }).Where(mark => mark.From < mark.Until),
        ];
    }

    /// <summary>Lays a mark over its stretch, or takes it off when all of the stretch carries it already. A link always replaces what was there.</summary>
    public static List<Mark> Toggled(IReadOnlyList<Mark> marks, Mark mark)
    {
        bool isOn = mark.Kind != MarkKind.Link && marks.Any(other => other.Kind == mark.Kind && other.From <= mark.From && other.Until >= mark.Until);
        List<Mark> after = [.. marks.SelectMany(other => other.Kind == mark.Kind ? Without(other, mark.From, mark.Until) : [other])];
        if (!isOn) Lay(after, mark);
        return [.. after.OrderBy(one => one.From).ThenBy(one => one.Kind)];
    }

    private static IReadOnlyList<TextRun> Runs(string text, IEnumerable<Mark> marks, int from, int until)
    {
        Mark[] over = [.. marks.Where(mark => mark.From < until && mark.Until > from)];
        int[] cuts = [.. over.SelectMany(mark => new[] { mark.From, mark.Until }).Where(cut => cut > from && cut < until).Append(from).Append(until)
            .Distinct().Order()];
        return [.. cuts.Zip(cuts.Skip(1), (start, end) => Run(text[start..end], over.Where(mark => mark.From <= start && mark.Until >= end)))];
    }

    private static TextRun Run(string text, IEnumerable<Mark> over)
    {
        var run = new TextRun(text);
        foreach (Mark mark in over)
            run = mark.Kind switch
            {
                MarkKind.Bold => run with { Bold = true },
                MarkKind.Italic => run with { Italic = true },
                MarkKind.Link => run with { Link = mark.Link },
            };
        return run;
    }

    /// <summary>How much of two texts is the same from the front and from the back. Half a letter is no letter.</summary>
    private static (int Head, int Tail) Same(string old, string now)
    {
        int most = Math.Min(old.Length, now.Length), head = 0, tail = 0;
        while (head < most && old[head] == now[head]) head++;
        if (head > 0 && char.IsHighSurrogate(old[head - 1])) head--;
        while (tail < most - head && old[^(tail + 1)] == now[^(tail + 1)]) tail++;
        if (tail > 0 && char.IsLowSurrogate(old[^tail])) tail--;
        return (head, tail);
    }

    private static IEnumerable<Mark> Without(Mark mark, int from, int until)
    {
        if (mark.From < Math.Min(from, mark.Until)) yield return mark with { Until = Math.Min(from, mark.Until) };
        if (mark.Until > Math.Max(until, mark.From)) yield return mark with { From = Math.Max(until, mark.From) };
    }

    private static void Lay(List<Mark> marks, Mark mark)
    {
        foreach (Mark near in marks.Where(other => other.Kind == mark.Kind && other.Link == mark.Link && other.Until >= mark.From && other.From <= mark.Until)
            .ToArray())
        {
            marks.Remove(near);
            mark = mark with { From = Math.Min(near.From, mark.From), Until = Math.Max(near.Until, mark.Until) };
        }

        marks.Add(mark);
    }
}
