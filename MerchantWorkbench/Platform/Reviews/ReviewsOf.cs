using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>What became of a thing's submissions, for the merchant it belongs to. A verdict that can still be undone is not told.</summary>
public sealed class ReviewsOf(Reader reader)
{
    /// <summary>One submission as its merchant may know it: never who decided.</summary>
    /// <param name="Verdict">Null while it waits.</param>
    /// <param name="Reason">Code of the reason; <see cref="ReviewReasons.Say"/> has its words.</param>
    /// <param name="Note">What the reviewer wrote, line by line.</param>
    /// <param name="ByPolicy">True when no person decided.</param>
    /// <param name="IsAppeal">True when it appeals against an earlier verdict.</param>
    /// <param name="CanAppeal">True for a last rejection that was no appeal itself.</param>
    public sealed record Outcome(
        long Id, int Revision, DateTimeOffset SubmittedAt, Verdict? Verdict, string? Reason, string? Note, DateTimeOffset? DecidedAt,
        IReadOnlyList<Finding> Findings, bool ByPolicy, bool IsAppeal, bool CanAppeal);

    /// <summary>All of them, the newest first.</summary>
    /// <param name="permission">The right to see the thing, from the house that asks.</param>
    public Task<Outcome<IReadOnlyList<Outcome>>> RunAsync(
        Caller caller, Permission permission, string subject, long subjectId, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyList<Outcome>>(caller, permission, async db =>
        {
            List<Review> rows = await db.Reviews.Where(row => row.Subject == subject && row.SubjectId == subjectId)
                .OrderByDescending(row => row.Id).ToListAsync(stop);
            long? last = rows.FirstOrDefault(row => !row.ByPolicy)?.Id;
            return (Outcome[])[.. rows.Select(row => Of(row, row.Id == last))];
        }, stop);

    private static Outcome Of(Review row, bool isLast)
    {
        bool told = row.AppliedAt is not null;
        return new Outcome(
            row.Id, row.Revision, row.SubmittedAt, told ? row.Verdict : null, told ? row.Reason : null, told ? row.Note : null, told ? row.DecidedAt : null,
            Finding.In(row), row.ByPolicy, row.AppealOf is not null,
            CanAppeal: isLast && told && row.Verdict == Reviews.Verdict.Reject && row.AppealOf is null);
    }
}
