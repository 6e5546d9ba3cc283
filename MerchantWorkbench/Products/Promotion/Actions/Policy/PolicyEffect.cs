namespace MerchantWorkbench.Products.Promotion.Actions.Policy;

/// <summary>What a policy would have made of yesterday, beside what the one that holds makes of the very same day.</summary>
/// <param name="Day">The day whose numbers are used; null while no score was ever worked out.</param>
/// <param name="Shops">Shops with a score.</param>
/// <param name="Rises">How many of them stand higher.</param>
/// <param name="Falls">How many stand lower.</param>
/// <param name="Lines">Those that move farthest, at most 20.</param>
/// <param name="Decisions">Decisions of yesterday that were made again, at most <see cref="MostDecisions"/>.</param>
/// <param name="SmallBefore">Of a hundred free places of those, what small shops have by the policy that holds; null where none was shown.</param>
/// <param name="SmallAfter">The same by this one.</param>
public sealed record PolicyEffect(
    DateOnly? Day, int Shops, int Rises, int Falls, IReadOnlyList<PolicyEffect.Line> Lines, int Decisions, decimal? SmallBefore, decimal? SmallAfter)
{
    /// <summary>Decisions that are made again.</summary>
    public const int MostDecisions = 300;

    /// <summary>One shop that moves.</summary>
    /// <param name="Before">Its rank, from 1; equal scores share one.</param>
    /// <param name="ScoreBefore">In points.</param>
    public sealed record Line(string Shop, bool IsSmall, int Before, int After, decimal ScoreBefore, decimal ScoreAfter);
}
