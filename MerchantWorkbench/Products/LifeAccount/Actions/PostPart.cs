using System.Text.Json;
using System.Text.Json.Nodes;
using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A post as a part of a campaign. Its values: <c>body</c>, and perhaps <c>publishAt</c>.</summary>
internal sealed class PostPart(CouponShelf shelf) : ICampaignPart
{
    string ICampaignPart.Kind => LifeEvents.Post;

    PartPurpose ICampaignPart.Purpose => PartPurpose.Private;

    Permission ICampaignPart.Permission => LifePermissions.Write;

    /// <inheritdoc/>
    public async Task<Outcome<long>> DraftAsync(Write write, JsonObject values)
    {
        PostBody body;
        DateTimeOffset? at;
        try
        {
            body = PostBody.Read(values["body"]?.ToJsonString() ?? "null");
            at = values["publishAt"]?.GetValue<DateTimeOffset>();
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or InvalidOperationException)
        {
            return Refusal.Invalid(new FieldRefusal("/body", "field.unknown"));
        }
        // A campaign that begins today does not wait for this morning.
        return (await PostDrafts.AddAsync(write, shelf, body, at > write.Now ? at : null)).Then(post => post.Id);
    }

    async Task<JsonObject?> ICampaignPart.ValuesAsync(WorkbenchDb db, long id, CampaignDays days, CancellationToken stop)
    {
        if (await db.Posts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, stop) is not { } post) return null;
        JsonObject values = new() { ["body"] = JsonNode.Parse(post.Body.Write()) };
        if ((post.PublishAt ?? post.LiveAt) is { } at) values["publishAt"] = days.Say(at);
        return values;
    }

    async Task<Refusal?> ICampaignPart.HandInAsync(Write write, long id) => (await PostHandIn.TakeAsync(write, shelf, id)).Refusal;

    Task<Refusal?> ICampaignPart.WhyNotReleaseAsync(Write write, long id) => Task.FromResult<Refusal?>(null);

    Task ICampaignPart.ReleaseAsync(Write write, long id) => Task.CompletedTask;

    /// <summary>A post that is live stays; one whose time is ahead does not go live meanwhile.</summary>
    async Task<bool> ICampaignPart.PauseAsync(Write write, long id) =>
        await PostStep.LockAsync(write, id) is { Stage: PostStage.Scheduled } && await StepAsync(write, id, ThingStep.Out, ThingStep.Held);

    async Task<bool> ICampaignPart.ResumeAsync(Write write, long id) => await StepAsync(write, id, ThingStep.Held, ThingStep.Out);

    async Task<IReadOnlyDictionary<long, PartSheet>> ICampaignPart.ReadAsync(
        WorkbenchDb db, IReadOnlyList<long> ids, DateTimeOffset now, CancellationToken stop)
    {
        List<Post> rows = await db.Posts.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(stop);
        HashSet<long> held = [.. await db.CampaignThings.Where(row => row.Kind == LifeEvents.Post && ids.Contains(row.ThingId) && row.Step == ThingStep.Held)
            .Select(row => row.ThingId).ToListAsync(stop)];
        Dictionary<long, int> people = await db.PostReads.Where(row => ids.Contains(row.PostId)).GroupBy(row => row.PostId)
            .Select(one => new { one.Key, People = one.Select(row => row.Holder).Distinct().Count() })
            .ToDictionaryAsync(one => one.Key, one => one.People, stop);
        return rows.ToDictionary(row => row.Id, row => new PartSheet(
            Stage(row.Life.State, held.Contains(row.Id)), row.Title, row.LiveAt ?? row.PublishAt, null,
            row.LiveRevision is null ? null : people.GetValueOrDefault(row.Id), "life/" + Ids.Text(row.Id), IsReviewed: true));
    }

    private static async Task<bool> StepAsync(Write write, long id, ThingStep from, ThingStep to) =>
        await write.Db.CampaignThings.Where(row => row.Kind == LifeEvents.Post && row.ThingId == id && row.Step == from)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Step, to), write.Stop) == 1;

    private static PartStage Stage(PostState state, bool isHeld) => state switch
    {
        PostState.Draft => PartStage.Draft,
        PostState.InReview => PartStage.InReview,
        PostState.Rejected => PartStage.Rejected,
        PostState.Scheduled => isHeld ? PartStage.Paused : PartStage.Scheduled,
        PostState.Live => PartStage.Running,
        PostState.Withdrawn or PostState.TakenDown => PartStage.Gone,
    };
}
