using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>Puts a revision before staff, or records that the policy decided it, inside the submitting action's own transaction.</summary>
public static class SubmitReview
{
    /// <summary>What is submitted.</summary>
    public sealed record Ask(string Subject, long SubjectId, long Merchant, int Revision, string Title, IReadOnlyList<Finding> Findings, long? AppealOf = null);

    /// <summary>Adds an open review; an earlier open one of the same thing is superseded.</summary>
    public static async Task<Review> OpenAsync(Write write, Ask ask)
    {
        await write.Db.Reviews.Where(row => row.SubjectId == ask.SubjectId && row.Subject == ask.Subject && row.AppliedAt == null)
            .ExecuteDeleteAsync(write.Stop);
        Review review = Row(write, ask, byPolicy: false);
        write.Db.Reviews.Add(review);
        write.Tell(ask.Merchant, ask.Subject, ask.SubjectId, "review.submitted", new { revision = ask.Revision, review = Kernel.Ids.Text(review.Id) });
        return review;
    }

    /// <summary>Records a decision by policy.</summary>
    public static void ByPolicy(Write write, Ask ask)
    {
        Review review = Row(write, ask, byPolicy: true);
        review.Verdict = Verdict.Approve;
        review.DecidedAt = review.AppliedAt = write.Now;
        write.Db.Reviews.Add(review);
    }

    /// <summary>Takes an open submission back.</summary>
    public static Task WithdrawAsync(Write write, string subject, long subjectId) =>
        write.Db.Reviews.Where(row => row.SubjectId == subjectId && row.Subject == subject && row.AppliedAt == null).ExecuteDeleteAsync(write.Stop);

    private static Review Row(Write write, Ask ask, bool byPolicy) => new()
    {
        Id = write.NewId(),
        Subject = ask.Subject,
        SubjectId = ask.SubjectId,
        MerchantId = ask.Merchant,
        Revision = ask.Revision,
        Title = ask.Title,
        SubmittedAt = write.Now,
        SubmittedBy = write.Caller.PersonId,
        AppealOf = ask.AppealOf,
        ByPolicy = byPolicy,
        Findings = Finding.Write(ask.Findings),
    };
}
