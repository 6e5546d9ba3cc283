using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>A merchant's own score, where it stands, and how it rises. Of others only what the best one's shares are, without a name.</summary>
/// <param name="Score">In points, 0 to 100.</param>
/// <param name="Rank">From 1; equal scores share one.</param>
/// <param name="Shops">How many are ranked.</param>
/// <param name="Policy">Version of the policy.</param>
/// <param name="Day">The day it was worked out on; null while it never was: then it is a newcomer's.</param>
public sealed record ScoreSheet(
    decimal Score, int Rank, int Shops, bool IsSmall, int Policy, DateOnly? Day, ScoreFacts Facts, IReadOnlyList<ScoreSheet.Part> Parts,
    IReadOnlyList<ScoreSheet.Way> Ways)
{
    /// <summary>One factor.</summary>
    /// <param name="Weight">In percent.</param>
    /// <param name="Share">One's own, 0 to 1.</param>
    /// <param name="Best">That of the shop with the highest score.</param>
    public sealed record Part(ScoreFactor Factor, int Weight, decimal Share, decimal Best);

    /// <summary>So many more of what a factor counts lead to that rank.</summary>
    /// <param name="Score">The score then, in points.</param>
    public sealed record Way(ScoreFactor Factor, int More, int Rank, decimal Score);
}
