using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>Approvals that wait for the other parts of a campaign: given, told to nobody, without effect.</summary>
public sealed class WaitingVerdicts(DecideReview decide)
{
    /// <summary>Told when an approval begins to wait; its details name the thing.</summary>
    public const string Waits = "review.waits";

    /// <summary>Those about the things of a campaign.</summary>
    public static IQueryable<Review> Of(WorkbenchDb db, long campaign) => db.Reviews.Where(row => row.AppliedAt == null && row.WaitsSince != null
        && db.CampaignThings.Any(thing => thing.CampaignId == campaign && thing.Kind == row.Subject && thing.ThingId == row.SubjectId));

    /// <summary>The thing waits for nobody any more: an approval that waited takes effect within moments.</summary>
    public static Task FreeAsync(Write write, string kind, long id) => write.Db.Reviews
        .Where(row => row.Subject == kind && row.SubjectId == id && row.AppliedAt == null && row.WaitsSince != null)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.WaitsSince, (DateTimeOffset?)null).SetProperty(row => row.EffectiveAt, write.Now), write.Stop);

    /// <summary>Why it can take effect no more: time may have passed it by.</summary>
    public Task<Refusal?> WhyNotAsync(Write write, Review review) => decide.SubjectOf(review).WhyNotApproveAsync(write, review);

    /// <summary>Lets it take effect.</summary>
    public Task ApplyAsync(Write write, Review review) => decide.ApplyAsync(write, review);
}
