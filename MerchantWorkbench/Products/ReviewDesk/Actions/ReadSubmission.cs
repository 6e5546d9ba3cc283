using System.Text.Json;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.ReviewDesk.Actions;

/// <summary>One submission with what a fair verdict needs to know: the merchant's record, earlier attempts, the words of an appeal.</summary>
/// <remarks>Refuses: request.not_found.</remarks>
internal sealed class ReadSubmission(Reader reader, Clock clock)
{
    /// <summary>The record covers this many days.</summary>
    public const int Days = 90;

    /// <summary>Reads.</summary>
    public Task<Outcome<Submission>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        reader.RunAsync<Submission>(caller, ReviewPermissions.View, async db =>
        {
            if (await db.Reviews.FirstOrDefaultAsync(row => row.Id == id, stop) is not { } review) return Refusal.NotFound;
            DateTimeOffset now = clock.Now;
            IQueryable<Review> earlier = db.Reviews
                .Where(row => row.Subject == review.Subject && row.SubjectId == review.SubjectId && !row.ByPolicy && row.Id < id);
            Review? first = review.AppealOf is { } appealed ? await db.Reviews.FirstOrDefaultAsync(row => row.Id == appealed, stop) : null;
            bool isOwn = caller.PersonId is { } me && (review.SubmittedBy == me || first?.DecidedBy == me);
            return new Submission(
                review, await RecordAsync(db, review, now, stop), await earlier.CountAsync(stop) + 1,
                await earlier.AnyAsync(row => row.Verdict == Verdict.Approve && row.AppliedAt != null, stop),
                review.HeldUntil > now && review.HeldBy != caller.PersonId ? await NameAsync(db, review.HeldBy, stop) : null,
                await NameAsync(db, review.DecidedBy, stop), first is null ? null : await PleaAsync(db, review, stop), first, isOwn, now);
        }, stop);

    private static async Task<MerchantRecord> RecordAsync(WorkbenchDb db, Review review, DateTimeOffset now, CancellationToken stop)
    {
        DateTimeOffset since = now.AddDays(-Days);
        IQueryable<Review> all = db.Reviews.Where(row => row.MerchantId == review.MerchantId && !row.ByPolicy && row.Id != review.Id);
        IQueryable<Review> recent = all.Where(row => row.SubmittedAt >= since);
        Review? last = await all.Where(row => row.Verdict == Verdict.Reject && row.AppliedAt != null)
            .OrderByDescending(row => row.DecidedAt).FirstOrDefaultAsync(stop);
        Merchant merchant = await db.Merchants.SingleAsync(row => row.Id == review.MerchantId, stop);
        return new MerchantRecord(
            merchant.Name, merchant.CreatedAt, await recent.CountAsync(stop), await recent.CountAsync(row => row.Verdict == Verdict.Approve, stop),
            await recent.CountAsync(row => row.Verdict == Verdict.Reject, stop), last?.Reason, last?.Note, last?.DecidedAt);
    }

    private static Task<string?> NameAsync(WorkbenchDb db, long? person, CancellationToken stop) =>
        db.Users.Where(row => row.Id == person).Select(row => (string?)row.Name).FirstOrDefaultAsync(stop);

    private static async Task<string?> PleaAsync(WorkbenchDb db, Review review, CancellationToken stop)
    {
        string? data = await db.Events.Where(row => row.Kind == "review.appealed" && row.Subject == review.Subject && row.SubjectId == review.SubjectId)
            .OrderByDescending(row => row.Id).Select(row => row.Data).FirstOrDefaultAsync(stop);
        if (data is null) return null;
        using JsonDocument told = JsonDocument.Parse(data);
        return told.RootElement.GetProperty("why").GetString();
    }
}
