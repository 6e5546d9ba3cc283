namespace MerchantWorkbench.Products.ReviewDesk.Actions;

/// <summary>A merchant's record with staff in the last days; decisions by policy do not count.</summary>
/// <param name="LastReason">Code of the latest rejection's reason, whenever that was; null when there was none.</param>
public sealed record MerchantRecord(
    string Name, DateTimeOffset Since, int Submitted, int Approved, int Rejected, string? LastReason, string? LastNote, DateTimeOffset? LastAt);
