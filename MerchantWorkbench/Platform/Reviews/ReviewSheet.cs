using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>A review as the API and the queue show it.</summary>
public sealed record ReviewSheet(
    string Id, string Subject, string SubjectId, string Merchant, DateTimeOffset SubmittedAt, string Title, string State, Verdict? Verdict, string? Reason,
        string? Note)
{
    /// <summary>The sheet of a row.</summary>
    public static ReviewSheet Of(Review review, string merchant) => new(
        Ids.Text(review.Id), review.Subject, Ids.Text(review.SubjectId), merchant, review.SubmittedAt, review.Title,
        review.DecidedAt is null ? "open" : "decided", review.Verdict, review.Reason, review.Note);
}
