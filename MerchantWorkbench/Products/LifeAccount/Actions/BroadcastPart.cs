using System.Text.Json.Nodes;
using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The sending of a post as a part of a campaign: it goes out when the post is live. Its values: <c>post</c> and <c>group</c>.</summary>
/// <remarks>Its id is the post's.</remarks>
internal sealed class BroadcastPart : ICampaignPart
{
    string ICampaignPart.Kind => "broadcast";

    PartPurpose ICampaignPart.Purpose => PartPurpose.Private;

    Permission ICampaignPart.Permission => LifePermissions.Write;

    /// <inheritdoc/>
    public async Task<Outcome<long>> DraftAsync(Write write, JsonObject values)
    {
        long id = Ids.Parse((string?)values["post"]);
        if (!Words.TryParse((string?)values["group"] ?? Words.Name(BroadcastGroup.All), out BroadcastGroup group))
            return Refusal.Invalid(new FieldRefusal("/group", "field.unknown"));
        if (await write.Db.Posts.FindAsync([id], write.Stop) is not { } post || post.MerchantId != write.Caller.MerchantId) return LifeRefusals.NotFound;
        write.Db.BroadcastPlans.Add(new BroadcastPlan { MerchantId = post.MerchantId, PostId = id, Group = group });
        return id;
    }

    async Task<JsonObject?> ICampaignPart.ValuesAsync(WorkbenchDb db, long id, CampaignDays days, CancellationToken stop)
    {
        BroadcastGroup? group = await db.BroadcastPlans.Where(row => row.PostId == id).Select(row => (BroadcastGroup?)row.Group).FirstOrDefaultAsync(stop)
            ?? await db.Broadcasts.Where(row => row.PostId == id).Select(row => (BroadcastGroup?)row.Group).FirstOrDefaultAsync(stop);
        return group is { } known ? new JsonObject { ["post"] = Ids.Text(id), ["group"] = Words.Name(known) } : null;
    }

    /// <summary>Whether there is room for it is known when it is sent: it may be in another week.</summary>
    async Task<Refusal?> ICampaignPart.HandInAsync(Write write, long id) =>
        await write.Db.BroadcastPlans.AnyAsync(row => row.PostId == id, write.Stop) || await write.Db.Broadcasts.AnyAsync(row => row.PostId == id, write.Stop)
            ? null : LifeRefusals.NotFound;

    Task<Refusal?> ICampaignPart.WhyNotReleaseAsync(Write write, long id) => Task.FromResult<Refusal?>(null);

    async Task ICampaignPart.ReleaseAsync(Write write, long id)
    {
        if (await write.Db.BroadcastPlans.FirstOrDefaultAsync(row => row.PostId == id, write.Stop) is not { } plan) return;
        plan.IsOn = true;
        await write.Db.SaveChangesAsync(write.Stop);
        if (await PostStep.LockAsync(write, id) is { } post) await Sending.SendPlannedAsync(write, post);
    }

    async Task<bool> ICampaignPart.PauseAsync(Write write, long id) => await TurnAsync(write, id, isOn: false);

    async Task<bool> ICampaignPart.ResumeAsync(Write write, long id)
    {
        if (!await TurnAsync(write, id, isOn: true)) return false;
        // Went live meanwhile: nobody tells of it again.
        if (await PostStep.LockAsync(write, id) is { } post) await Sending.SendPlannedAsync(write, post);
        return true;
    }

    async Task<IReadOnlyDictionary<long, PartSheet>> ICampaignPart.ReadAsync(
        WorkbenchDb db, IReadOnlyList<long> ids, DateTimeOffset now, CancellationToken stop)
    {
        List<Post> posts = await db.Posts.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(stop);
        Dictionary<long, BroadcastPlan> plans = await db.BroadcastPlans.AsNoTracking().Where(row => ids.Contains(row.PostId))
            .ToDictionaryAsync(row => row.PostId, stop);
        Dictionary<long, DateTimeOffset> sent = await db.Broadcasts.Where(row => ids.Contains(row.PostId))
            .ToDictionaryAsync(row => row.PostId, row => row.At, stop);
        HashSet<long> planned = [.. await db.CampaignThings.Where(row => row.Kind == "broadcast" && ids.Contains(row.ThingId) && row.Step != ThingStep.Out)
            .Select(row => row.ThingId).ToListAsync(stop)];
        return posts.ToDictionary(row => row.Id, row =>
        {
            DateTimeOffset? at = sent.TryGetValue(row.Id, out DateTimeOffset known) ? known : null;
            BroadcastPlan? plan = plans.GetValueOrDefault(row.Id);
            PartStage stage = at is not null ? PartStage.Ended : plan is null or { Why: not null } ? PartStage.Gone
                : plan.IsOn ? PartStage.Scheduled : planned.Contains(row.Id) ? PartStage.Draft : PartStage.Paused;
            return new PartSheet(stage, row.Title, at ?? row.PublishAt, null, null, "life/" + Ids.Text(row.Id), IsReviewed: false) { Why = plan?.Why };
        });
    }

    private static async Task<bool> TurnAsync(Write write, long id, bool isOn) =>
        await write.Db.BroadcastPlans.Where(row => row.PostId == id && row.IsOn != isOn && row.Why == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsOn, isOn), write.Stop) == 1;
}
