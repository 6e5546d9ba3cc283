namespace MerchantWorkbench.Products.Promotion.Domain;

/// <summary>
/// The open score of daily promotion: a hundred times the weighted sum of four shares, each smoothed: (seen + strength × prior) / (all + strength).
/// A shop nobody knows has the prior and so a fair try. The formula and worked examples: docs/daily-score.md.
/// </summary>
public static class OpenScore
{
    /// <summary>Thousandths of a point, 0 to 100,000: whole, so that a score is the same wherever it is worked out.</summary>
    public static int Of(ScoreFacts facts, ScorePolicy policy) =>
        (int)decimal.Round(Enum.GetValues<ScoreFactor>().Sum(factor => policy.Of(factor).Weight * Share(factor, facts, policy)) * 1000m,
            MidpointRounding.AwayFromZero);

    /// <summary>One factor's smoothed share, 0 to 1.</summary>
    public static decimal Share(ScoreFactor factor, ScoreFacts facts, ScorePolicy policy)
    {
        (int seen, int all) = factor switch
        {
            ScoreFactor.Returning => (facts.Returning, facts.People),
            ScoreFactor.Redemption => (facts.Redeemers, facts.Claimers),
            ScoreFactor.Following => (facts.Followers, Math.Max(facts.People, facts.Followers)),
            ScoreFactor.Content => (Math.Min(facts.PostDays, policy.PostDays), policy.PostDays),
        };
        FactorRule rule = policy.Of(factor);
        return (seen + (rule.PriorStrength * rule.PriorPercent / 100m)) / (all + rule.PriorStrength);
    }

    /// <summary>How many more of what a factor counts lift the score over another; null when no number within reach does.</summary>
    public static int? More(ScoreFactor factor, ScoreFacts facts, ScorePolicy policy, int over)
    {
        int most = factor == ScoreFactor.Content ? policy.PostDays - facts.PostDays : 500;
        for (int more = 1; more <= most; more++)
            if (Of(facts.With(factor, more), policy) > over) return more;
        return null;
    }

    /// <summary>The smaller half: those who reached no more people than the shop in the middle, the one above it where there are two.</summary>
    public static int SmallUpTo(IReadOnlyCollection<int> people) => people.Count == 0 ? 0 : people.Order().ElementAt((people.Count - 1) / 2);
}
