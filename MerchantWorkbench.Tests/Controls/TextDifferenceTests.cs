using MerchantWorkbench.Controls;

namespace MerchantWorkbench.Tests.Controls;

/// <summary>Two texts as one, with what went and what came.</summary>
public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("骨汤", "骨汤", "骨汤")]
    [InlineData("早上六点熬汤", "早上五点熬汤", "早上-六-+五+点熬汤")]
    [InlineData("一\n二\n三", "一\n三", "一|-二-|三")]
    [InlineData("一\n三", "一\n二\n三", "一|+二+|三")]
    [InlineData("汤", "面", "-汤-+面+")]
    [InlineData("好喝😀", "好喝😁", "好喝-😀-+😁+")]
    [InlineData("", "新写的", "+新写的+")]
    public void It_tells_lines_and_within_a_line_letters(string before, string now, string told) =>
        Assert.Equal(told, string.Join('|', TextDifference.Lines(before, now).Select(line => string.Concat(line.Select(part => part.Kind switch
        {
            TextDifference.Kind.Gone => $"-{part.Text}-",
            TextDifference.Kind.Added => $"+{part.Text}+",
            _ => part.Text,
        })))));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Both_texts_can_be_read_from_it(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 300; round++)
        {
            string before = Some(random), now = Some(random);
            IReadOnlyList<TextDifference.Part>[] lines = [.. TextDifference.Lines(before, now)];
            Assert.Equal((before, now), (Read(lines, TextDifference.Kind.Added), Read(lines, TextDifference.Kind.Gone)));
        }
    }

    private static string Read(IEnumerable<IReadOnlyList<TextDifference.Part>> lines, TextDifference.Kind without) => string.Join('\n', lines
        .Where(line => line.Count == 0 || line.Any(part => part.Kind != without))
        .Select(line => string.Concat(line.Where(part => part.Kind != without).Select(part => part.Text))));

    private static string Some(Random random) => string.Join('\n', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Line(random)));

    private static string Line(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => "汤面好"[random.Next(3)]));
}
