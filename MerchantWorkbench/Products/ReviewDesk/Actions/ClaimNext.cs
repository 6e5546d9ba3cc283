using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.ReviewDesk.Actions;

/// <summary>Hands the reviewer the oldest submission nobody has; of two who ask at once each gets another one.</summary>
internal sealed class ClaimNext(Reader reader, TakeReview take, Clock clock)
{
    /// <summary>What was claimed; null when nothing is left.</summary>
    public sealed record Claimed(long? Id);

    /// <summary>Claims.</summary>
    /// <param name="subject">One sort of thing; null for all.</param>
    /// <param name="skipped">What the reviewer does not want now.</param>
    public async Task<Outcome<Claimed>> RunAsync(Caller caller, string? subject, IReadOnlyCollection<long> skipped, CancellationToken stop = default)
    {
        if (!(await FreeAsync(caller, subject, skipped, stop)).Is(out IReadOnlyList<long>? free, out Refusal? no)) return no;
        foreach (long id in free)
        {
            Outcome<Done> taken = await take.RunAsync(caller, id, stop);
            if (taken.Refusal is null) return new Claimed(id);
            if (taken.Refusal.Kind is not (RefusalKind.Conflict or RefusalKind.NotFound) && taken.Refusal != ReviewRefusals.OwnSubmission) return taken.Refusal;
        }

        return new Claimed(null);
    }

    private Task<Outcome<IReadOnlyList<long>>> FreeAsync(Caller caller, string? subject, IReadOnlyCollection<long> skipped, CancellationToken stop) =>
        reader.RunAsync<IReadOnlyList<long>>(caller, ReviewPermissions.Decide, async db =>
        {
            DateTimeOffset now = clock.Now;
            return await db.Reviews
                .Where(row => row.DecidedAt == null && !row.ByPolicy && (subject == null || row.Subject == subject) && !skipped.Contains(row.Id))
                .Where(row => row.HeldUntil == null || row.HeldUntil <= now || row.HeldBy == caller.PersonId)
                .OrderBy(row => row.Id).Select(row => row.Id).Take(ListQueue.Most).ToArrayAsync(stop);
        }, stop);
}
