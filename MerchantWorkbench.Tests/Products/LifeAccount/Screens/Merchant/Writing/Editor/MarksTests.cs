using MerchantWorkbench.Products.LifeAccount.Domain.Blocks;
using MerchantWorkbench.Products.LifeAccount.Screens.Merchant.Writing.Editor;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Screens.Merchant.Writing.Editor;

/// <summary>Marks over a plain text follow their words, whatever is typed around them.</summary>
public sealed class MarksTests
{
    [Theory]
    [InlineData("骨[汤]好喝", "先喝骨[汤]好喝", "先喝骨汤好喝")]
    [InlineData("骨[汤]好喝", "骨[汤]", "骨汤")]
    [InlineData("骨[汤]好喝", "骨的[汤]好喝", "骨的汤好喝")]
    [InlineData("骨[汤]好喝", "骨[汤]真好喝", "骨汤真好喝")]
    [InlineData("[热汤]面", "[热的汤]面", "热的汤面")]
    [InlineData("[热汤]面", "[骨]面", "骨面")]
    [InlineData("骨[汤]好喝", "骨好喝", "骨好喝")]
    [InlineData("骨[汤]好喝", "", "")]
    [InlineData("[😀]面", "[😁]面", "😁面")]
    [InlineData("[热]汤[面]", "[热]的汤[面]", "热的汤面")]
    public void They_keep_to_their_words_while_somebody_types(string before, string after, string typed)
    {
        (string text, List<Mark> marks) = Parse(before);
        Assert.Equal(after, Show(typed, Marks.Moved(marks, text, typed)));
    }

    [Theory]
    [InlineData("骨汤好喝", 1, 2, "骨[汤]好喝")]
    [InlineData("骨[汤]好喝", 1, 2, "骨汤好喝")]
    [InlineData("骨[汤]好喝", 2, 4, "骨[汤好喝]")]
    [InlineData("[骨汤好喝]", 1, 2, "[骨]汤[好喝]")]
    [InlineData("[骨]汤[好]喝", 1, 2, "[骨汤好]喝")]
    public void The_same_button_lays_a_mark_on_and_takes_it_off(string before, int from, int until, string after)
    {
        (string text, List<Mark> marks) = Parse(before);
        Assert.Equal(after, Show(text, Marks.Toggled(marks, new Mark(from, until, MarkKind.Bold))));
    }

    [Fact]
    public void A_link_takes_the_place_of_the_one_it_covers()
    {
        List<Mark> marks = Marks.Toggled([new Mark(0, 4, MarkKind.Link, "https://a.example")], new Mark(1, 2, MarkKind.Link, "https://b.example"));
        Assert.Equal(["https://a.example", "https://b.example", "https://a.example"], Marks.Runs("骨汤好喝", marks).Select(run => run.Link));
    }

    [Fact]
    public void Text_and_marks_are_the_same_as_the_runs_they_came_from()
    {
        Random random = new(72);
        for (int one = 0; one < 2_000; one++)
        {
            IReadOnlyList<TextRun> runs = TextRun.Tidy(
            [
                .. Enumerable.Range(0, random.Next(6)).Select(_ => new TextRun(
                    random.Next(4) == 0 ? "\n😀" : "汤面"[..random.Next(1, 3)], random.Next(2) == 0, random.Next(2) == 0,
                    random.Next(3) == 0 ? $"https://{random.Next(2)}.example" : null)),
            ]);
            (string text, List<Mark> marks) = Marks.Of(runs);
            Assert.Equal(runs, TextRun.Tidy(Marks.Runs(text, marks)));
        }
    }

    [Fact]
    public void A_mark_over_two_lines_is_in_both_items()
    {
        (string text, List<Mark> marks) = Parse("一[二\n三]四");
        Assert.Equal(["一|[二]", "[三]|四"], Marks.Lines(text, marks).Select(line => string.Join('|', line.Select(run => run.Bold ? $"[{run.Text}]" : run.Text))));
    }

    private static (string Text, List<Mark> Marks) Parse(string shown)
    {
        List<Mark> marks = [];
        string text = "";
        foreach (char letter in shown)
        {
            if (letter == '[') marks.Add(new Mark(text.Length, text.Length, MarkKind.Bold));
            else if (letter == ']') marks[^1] = marks[^1] with { Until = text.Length };
            else text += letter;
        }
        return (text, marks);
    }

    private static string Show(string text, IReadOnlyList<Mark> marks) =>
        string.Concat(Marks.Runs(text, marks).Select(run => run.Bold ? $"[{run.Text}]" : run.Text));
}
