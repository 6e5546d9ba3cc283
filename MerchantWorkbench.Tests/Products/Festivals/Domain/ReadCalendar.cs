using System.Text;
using System.Text.RegularExpressions;

namespace MerchantWorkbench.Tests.Products.Festivals.Domain;

/// <summary>Reads a calendar as a program that subscribed would, and minds what RFC 5545 asks of the bytes.</summary>
internal sealed partial class ReadCalendar
{
    private ReadCalendar(IReadOnlyDictionary<string, string> head, IReadOnlyList<IReadOnlyDictionary<string, string>> events) =>
        (Head, Events) = (head, events);

    public IReadOnlyDictionary<string, string> Head { get; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Events { get; }

    public static ReadCalendar Parse(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        string[] raw = text[..^2].Split("\r\n");
        Assert.All(raw, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75));
        Assert.All(raw, line => Assert.DoesNotContain(line, letter => letter is '\r' or '\n' or '\uFFFD'));
        string[] lines = Fold().Replace(text, "").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^1]));
        Dictionary<string, string> head = [];
        List<IReadOnlyDictionary<string, string>> events = [];
        Dictionary<string, string>? open = null;
        foreach (string line in lines[1..^1])
        {
            (string name, string value) = (line[..line.IndexOf(':')], line[(line.IndexOf(':') + 1)..]);
            if (line == "BEGIN:VEVENT") events.Add(open = []);
            else if (line == "END:VEVENT") open = null;
            else (open ?? head).Add(name, Plain(value));
        }
        Assert.Null(open);
        Assert.All(events, one => Assert.Equal([], new[] { "UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE" }.Except(one.Keys)));
        Assert.Equal(events.Count, events.DistinctBy(one => one["UID"]).Count());
        return new(head, events);
    }

    private static string Plain(string value) => Escape().Replace(value, match => match.Value is "\\n" or "\\N" ? "\n" : match.Value[1..]);

    [GeneratedRegex(@"\r\n[ \t]")]
    private static partial Regex Fold();

    [GeneratedRegex(@"\\.")]
    private static partial Regex Escape();
}
