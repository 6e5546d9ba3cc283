namespace MerchantWorkbench.Products.Operations.Domain.Board;

/// <summary>How far a merchant is with an aim, by the published thresholds of <see cref="Stages"/>.</summary>
/// <param name="Level">1 to 4; null while too few people came to say.</param>
/// <param name="Value">What was judged, in the unit of <paramref name="Judged"/>; null when not known.</param>
/// <param name="People">People it rests on.</param>
/// <param name="Needed">People it takes to judge; 0 where it can be judged from the first.</param>
/// <param name="Next">Value from which on the next level holds, null at the last. For costs: below which.</param>
public sealed record Stage(BoardAim Aim, int? Level, StageJudge Judged, decimal? Value, int People, int Needed, decimal? Next);
