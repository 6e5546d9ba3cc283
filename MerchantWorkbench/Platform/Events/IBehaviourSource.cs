using MerchantWorkbench.Platform.Data;

namespace MerchantWorkbench.Platform.Events;

/// <summary>
/// What shoppers did, read from what a house stores anyway, in the order it was noted. So nothing is written for it where a shopper waits. Rows are read
/// more than once and may be told again: their keys are the same.
/// </summary>
public interface IBehaviourSource
{
    /// <summary>Under which its marks are kept; never changes.</summary>
    string Name { get; }

    /// <summary>The mark of an instant: what is noted from then on has no smaller one.</summary>
    long MarkAt(DateTimeOffset instant);

    /// <summary>What was noted behind a mark and up to another.</summary>
    /// <param name="most">Rows to read; a few more where they share a mark.</param>
    Task<BehaviourPage> ReadAsync(WorkbenchDb db, long after, long until, int most, CancellationToken stop);
}
