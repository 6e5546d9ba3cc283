namespace MerchantWorkbench.Products.ReviewDesk.Actions;

/// <summary>The desk as one reviewer sees it.</summary>
/// <param name="Rows">The oldest first.</param>
/// <param name="Counts">How many wait, by subject.</param>
/// <param name="Held">The reader's own verdicts that can still be undone, the latest first.</param>
/// <param name="Today">What the reader decided since midnight, platform time.</param>
public sealed record Desk(IReadOnlyList<Waiting> Rows, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<HeldVerdict> Held, int Today, DateTimeOffset Now)
{
    /// <summary>How many wait in all.</summary>
    public int Total => Counts.Values.Sum();
}
