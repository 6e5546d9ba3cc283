using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions.Policy;

/// <summary>
/// Says another policy for the open score: a version that is kept. Scores are worked out by it within minutes. A share for small shops becomes a version of
/// every slot that has another. What stands already changes nothing.
/// </summary>
/// <remarks>Refuses: request.invalid with every wrong field, policy.changed_meanwhile.</remarks>
internal sealed class SavePolicy(Writer writer)
{
    /// <summary>Saves.</summary>
    /// <param name="version">The version it was written on.</param>
    public Task<Outcome<PolicySheet.Version>> RunAsync(
        Caller caller, int version, ScorePolicy? policy, string? reason, CancellationToken stop = default) =>
        writer.RunAsync<PolicySheet.Version>(caller, PromotionPermissions.ChangeSlots, async write =>
        {
            FieldRefusal[] wrong = [.. PolicyRules.WhatIsWrong(policy)?.Fields ?? [], .. new Guard().Line(reason, "/reason", PolicyRules.MostReason)
                .Refusal?.Fields ?? []];
            if (wrong.Length > 0) return Refusal.Invalid(wrong);
            PolicyVersion newest = await PolicyVersion.NewestAsync(write.Db, stop);
            if (newest.Version != version) return PromotionRefusals.PolicyChangedMeanwhile;
            string json = policy!.Write();
            if (json == newest.PolicyJson) return Sheet(newest);
            var row = new PolicyVersion { Version = version + 1, PolicyJson = json, At = write.Now, By = caller.Name, Reason = reason!.Trim() };
            write.Db.PolicyVersions.Add(row);
            if (policy.SmallShare is { } share) await ShareAsync(write, share);
            return Sheet(row);
        }, stop);

    private static async Task ShareAsync(Write write, int share)
    {
        Slot[] others = [.. (await Slots.AllAsync(write.Db, write.Stop)).Values.Where(slot => slot.Terms.SmallShare != share)];
        if (others.Length == 0) return;
        long edition = await Edition.NextAsync(write);
        write.Db.SlotVersions.AddRange(others.Select(slot => new SlotVersion
        {
            Code = slot.Code, Version = slot.Version + 1, TermsJson = (slot.Terms with { SmallShare = share }).Write(), Since = edition, At = write.Now,
            By = write.Caller.Name,
        }));
    }

    private static PolicySheet.Version Sheet(PolicyVersion row) => new(row.Version, row.At, row.By, row.Reason, row.Policy());
}
