using MerchantWorkbench.Products.Festivals.Domain;

namespace MerchantWorkbench.Tests.Products.Festivals.Domain;

public sealed class CalendarTextTests
{
    private static readonly CalendarEntry Entry = new(
        "a1-days@x", new(2026, 3, 2, 4, 5, 6, TimeSpan.FromHours(8)), new(2026, 12, 31), new(2026, 12, 31), "双 12", "", "https://example.org/b/x", false);

    [Fact]
    public void Whole_days_are_dates_and_end_with_the_day_after()
    {
        var one = Assert.Single(ReadCalendar.Parse(CalendarText.Write("活动", "Asia/Shanghai", [Entry])).Events);
        Assert.Equal(("20261231", "20270101", "20260301T200506Z"), (one["DTSTART;VALUE=DATE"], one["DTEND;VALUE=DATE"], one["DTSTAMP"]));
        Assert.Equal(("CONFIRMED", "https://example.org/b/x"), (one["STATUS"], one["URL"]));
    }

    [Fact]
    public void Text_comes_back_as_it_was_and_nothing_in_it_is_a_line_of_its_own()
    {
        const string bad = "一行; 逗号, 反斜 \\n \\; 换行\r\nBEGIN:VEVENT\nEND:VCALENDAR\u0007🍜";
        ReadCalendar calendar = ReadCalendar.Parse(CalendarText.Write(bad, "Asia/Shanghai", [Entry with { Summary = bad, IsOff = true }]));
        string wanted = bad.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\u0007", "", StringComparison.Ordinal);
        Assert.Equal((wanted, wanted), (calendar.Head["X-WR-CALNAME"], Assert.Single(calendar.Events)["SUMMARY"]));
        Assert.Equal("CANCELLED", calendar.Events[0]["STATUS"]);
    }

    [Fact]
    public void Lines_of_every_length_and_script_fold_at_75_octets_and_unfold_to_themselves()
    {
        Random random = new(5545);
        string[] letters = ["a", "é", "面", "🍜", ";", "\\", "\n", " "];
        for (int length = 0; length < 300; length++)
        {
            string text = string.Concat(Enumerable.Range(0, length).Select(_ => letters[random.Next(letters.Length)]));
            Assert.Equal(text, ReadCalendar.Parse(CalendarText.Write("x", "UTC", [Entry with { Description = text }])).Events[0]["DESCRIPTION"]);
        }
    }
}
