using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>Holds a submission for one person, so that two never work on the same.</summary>
/// <remarks>Refuses: request.not_found, reviews.already_decided, reviews.own_submission, reviews.held_by_colleague.</remarks>
public sealed class TakeReview(Writer writer)
{
    /// <summary>How long a submission is held without a sign of life.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Takes it, or prolongs one's own lease.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, ReviewPermissions.Decide, async write =>
    {
        DateTimeOffset now = write.Now, until = now + Lease;
        long? person = caller.PersonId;
        int taken = await write.Db.Reviews
            .Where(row => row.Id == id && row.DecidedAt == null && (row.HeldUntil == null || row.HeldUntil <= now || row.HeldBy == person))
            .Where(row => row.SubmittedBy != person && !write.Db.Reviews.Any(first => first.Id == row.AppealOf && first.DecidedBy == person))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.HeldBy, person).SetProperty(row => row.HeldUntil, until), stop);
        if (taken == 1) return default(Done);
        if (await write.Db.Reviews.FirstOrDefaultAsync(row => row.Id == id, stop) is not { } review) return Refusal.NotFound;
        if (review.DecidedAt is not null) return ReviewRefusals.AlreadyDecided;
        return review.HeldUntil > now && review.HeldBy != person ? ReviewRefusals.HeldByColleague : ReviewRefusals.OwnSubmission;
    }, stop);

    /// <summary>Gives it back.</summary>
    public Task<Outcome<Done>> ReleaseAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, ReviewPermissions.Decide, async write =>
    {
        await write.Db.Reviews.Where(row => row.Id == id && row.HeldBy == caller.PersonId && row.DecidedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.HeldUntil, (DateTimeOffset?)null), stop);
        return default(Done);
    }, stop);
}
