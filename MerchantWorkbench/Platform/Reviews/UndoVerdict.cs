using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>Takes back one's own verdict while it is held.</summary>
/// <remarks>Refuses: request.not_found, reviews.too_late_to_undo.</remarks>
public sealed class UndoVerdict(Writer writer)
{
    /// <summary>Undoes; the review is open again and held by the same person.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, ReviewPermissions.Decide, async write =>
    {
        if (await write.Db.Reviews.FirstOrDefaultAsync(row => row.Id == id, stop) is not { } review) return Refusal.NotFound;
        if (review.DecidedBy != caller.PersonId || !await IsOpenAsync(write, id)) return ReviewRefusals.TooLateToUndo;
        (review.DecidedAt, review.DecidedBy, review.Verdict, review.Reason, review.Note, review.EffectiveAt) = (null, null, null, null, null, null);
        (review.HeldBy, review.HeldUntil) = (caller.PersonId, write.Now + TakeReview.Lease);
        return default(Done);
    }, stop);

    /// <summary>The guarded step: a verdict is undone or takes effect, not both.</summary>
    private static async Task<bool> IsOpenAsync(Write write, long id) =>
        await write.Db.Reviews.Where(row => row.Id == id && row.AppliedAt == null && row.EffectiveAt > write.Now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EffectiveAt, (DateTimeOffset?)null), write.Stop) == 1;
}
