using System.Globalization;
using System.Text;

namespace MerchantWorkbench.Products.Festivals.Domain;

/// <summary>Writes a calendar as RFC 5545 has it: CRLF, lines folded at 75 octets of UTF-8, text escaped, whole days as dates.</summary>
public static class CalendarText
{
    /// <summary>Octets of one line, its break left out (3.1).</summary>
    public const int MostOctets = 75;

    /// <summary>The whole calendar.</summary>
    /// <param name="name">What calendar programs call it.</param>
    /// <param name="zone">IANA zone whose days are meant.</param>
    public static string Write(string name, string zone, IEnumerable<CalendarEntry> entries)
    {
        var text = new StringBuilder();
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//Merchant Workbench//Festivals//ZH");
        Line("CALSCALE:GREGORIAN");
        Line("METHOD:PUBLISH");
        Line("X-WR-CALNAME:" + Escaped(name));
        Line("X-WR-TIMEZONE:" + Escaped(zone));
        Line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        foreach (CalendarEntry entry in entries)
        {
            Line("BEGIN:VEVENT");
            Line("UID:" + Escaped(entry.Uid));
            Line("DTSTAMP:" + entry.Stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
            Line("DTSTART;VALUE=DATE:" + Day(entry.First));
            // The end of whole days is the first day after them (3.6.1).
            Line("DTEND;VALUE=DATE:" + Day(entry.Last.AddDays(1)));
            Line("SUMMARY:" + Escaped(entry.Summary));
            Line("DESCRIPTION:" + Escaped(entry.Description));
            Line("URL:" + entry.Address);
            Line("TRANSP:TRANSPARENT");
            Line("STATUS:" + (entry.IsOff ? "CANCELLED" : "CONFIRMED"));
            Line("END:VEVENT");
        }
        Line("END:VCALENDAR");
        return text.ToString();

        void Line(string line) => Fold(text, line);
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Text (3.3.11): backslash, semicolon, comma and line break are escaped, other control characters left out.</summary>
    private static string Escaped(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (char letter in value.ReplaceLineEndings("\n"))
            if (letter is '\\' or ';' or ',') text.Append('\\').Append(letter);
            else if (letter == '\n') text.Append("\\n");
            else if (!char.IsControl(letter)) text.Append(letter);
        return text.ToString();
    }

    /// <summary>Breaks between characters, never inside one; a line that goes on begins with a space, which counts.</summary>
    private static void Fold(StringBuilder text, string line)
    {
        int octets = 0;
        foreach (Rune letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(letter);
            octets += letter.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
