namespace MerchantWorkbench.Platform.Data;

/// <summary>
/// What the requests of one group look at and change: asked for by each, loaded once, changed in memory by one request after the other,
/// saved once. A new book is made for every group.
/// </summary>
public interface IGroupBook
{
    /// <summary>Reads what was asked for. What others could change meanwhile is locked first, in one order.</summary>
    Task LoadAsync(WorkbenchDb db, DateTimeOffset now, CancellationToken stop);

    /// <summary>Writes what the decisions changed.</summary>
    Task SaveAsync(WorkbenchDb db, CancellationToken stop);
}
