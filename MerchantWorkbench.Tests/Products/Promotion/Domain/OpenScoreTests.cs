using System.Globalization;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Tests.Architecture;

namespace MerchantWorkbench.Tests.Products.Promotion.Domain;

public sealed class OpenScoreTests
{
    [Fact]
    public void Every_worked_example_of_the_document_is_what_the_formula_gives()
    {
        string[][] rows = [.. File.ReadLines(Path.Combine(Source.Root, "docs", "daily-score.md"))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells.Length == 12 && int.TryParse(cells[1], out _))];
        Assert.Equal(5, rows.Length);
        foreach (string[] row in rows)
        {
            int[] seen = [.. row[1..7].Select(cell => int.Parse(cell, CultureInfo.InvariantCulture))];
            ScoreFacts facts = new(seen[0], seen[1], seen[2], seen[3], seen[4], seen[5]);
            IEnumerable<decimal> shares = Enum.GetValues<ScoreFactor>().Select(factor => decimal.Round(OpenScore.Share(factor, facts, ScorePolicy.First), 3));
            Assert.Equal(row[7..11].Select(Number), shares);
            Assert.Equal(Number(row[11]), OpenScore.Of(facts, ScorePolicy.First) / 1000m);
        }
    }

    [Fact]
    public void No_factor_falls_when_more_people_do_what_it_counts()
    {
        Random random = new(20261127);
        for (int round = 0; round < 2_000; round++)
        {
            // Where everybody returns already, one more who returns is one more person, who dilutes what others did.
            int people = random.Next(1, 500), claimers = random.Next(0, people + 1);
            ScoreFacts facts = new(people, random.Next(0, people), claimers, random.Next(0, claimers + 1), random.Next(0, 200), random.Next(0, 9));
            foreach (ScoreFactor factor in Enum.GetValues<ScoreFactor>())
                Assert.True(OpenScore.Of(facts.With(factor, 1), ScorePolicy.First) >= OpenScore.Of(facts, ScorePolicy.First), $"{factor} {facts}");
            Assert.InRange(OpenScore.Of(facts, ScorePolicy.First), 0, 100_000);
        }
    }

    [Fact]
    public void The_smaller_half_is_the_lower_half_with_the_middle() =>
        Assert.Equal([0, 5, 5, 2, 0], new[] { [], [5], [9, 5], [1, 2, 3], new[] { 0, 0, 7, 9 } }.Select(people => OpenScore.SmallUpTo(people)));

    private static decimal Number(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);
}
