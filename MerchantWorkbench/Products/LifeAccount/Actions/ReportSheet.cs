using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A report as its sender and staff see it: who sent it stays out of it.</summary>
/// <param name="Comment">The comment that is meant; null for the post itself.</param>
/// <param name="Verdict">What staff said; null while it waits.</param>
/// <param name="Answer">What staff tell the reporter.</param>
public sealed record ReportSheet(
    string Id, string Post, string? Comment, ReportReason Reason, string? Words, DateTimeOffset At, ReportVerdict? Verdict, string? Answer)
{
    internal static ReportSheet Of(Report row) => new(
        Ids.Text(row.Id), Ids.Text(row.PostId), row.CommentId is { } comment ? Ids.Text(comment) : null, row.Reason, row.Words, row.At, row.Verdict,
        row.Answer);
}
