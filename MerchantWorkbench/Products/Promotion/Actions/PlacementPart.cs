using System.Text.Json;
using System.Text.Json.Nodes;
using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>A free placement as a part of a campaign. Its values are its words; slots that are closed by now are left out.</summary>
internal sealed class PlacementPart(BookableCoupons coupons, LifeShelf posts, AudiencePeople people) : ICampaignPart
{
    string ICampaignPart.Kind => PromotionEvents.Placement;

    PartPurpose ICampaignPart.Purpose => PartPurpose.Public;

    Permission ICampaignPart.Permission => PromotionPermissions.Write;

    /// <inheritdoc/>
    public async Task<Outcome<long>> DraftAsync(Write write, JsonObject values)
    {
        PlacementBody body;
        try
        {
            body = PlacementBody.Read(values.ToJsonString());
        }
        catch (JsonException)
        {
            return Refusal.Invalid(new FieldRefusal("", "field.unknown"));
        }
        string shortName = await write.Db.Merchants.Where(row => row.Id == write.Caller.MerchantId).Select(row => row.ShortName).SingleAsync(write.Stop);
        IReadOnlyDictionary<string, Slot> slots = await Slots.AllAsync(write.Db, write.Stop);
        PlacementBody open = body with
        {
            Paid = null,
            Exclusive = null,
            Festival = null,
            Slots = [.. (body.Slots ?? []).Where(code => slots.TryGetValue(code, out Slot? slot) && slot.Terms.WhyNot(SlotWay.Daily, shortName) is null)],
        };
        return (await PlacementDrafts.AddAsync(write, open, coupons, posts)).Then(placement => placement.Id);
    }

    async Task<JsonObject?> ICampaignPart.ValuesAsync(WorkbenchDb db, long id, CampaignDays days, CancellationToken stop)
    {
        if (await db.Placements.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, stop) is not { } placement) return null;
        PlacementBody said = placement.Body with { Paid = null, Exclusive = null, Festival = null };
        JsonObject values = JsonNode.Parse(said.Write())!.AsObject();
        if (said.From is { } from) values["from"] = days.Say(from);
        if (said.Until is { } until) values["until"] = days.Say(until);
        return values;
    }

    async Task<Refusal?> ICampaignPart.HandInAsync(Write write, long id) => (await PlacementHandIn.TakeAsync(write, id, coupons, posts, people)).Refusal;

    Task<Refusal?> ICampaignPart.WhyNotReleaseAsync(Write write, long id) => Task.FromResult<Refusal?>(null);

    Task ICampaignPart.ReleaseAsync(Write write, long id) => Task.CompletedTask;

    async Task<bool> ICampaignPart.PauseAsync(Write write, long id) =>
        (await PlacementStep.TakeAsync(write, id, PlacementMove.Pause, PromotionEvents.Paused)).Refusal is null;

    async Task<bool> ICampaignPart.ResumeAsync(Write write, long id) =>
        (await PlacementStep.TakeAsync(write, id, PlacementMove.Resume, PromotionEvents.Resumed)).Refusal is null;

    async Task<IReadOnlyDictionary<long, PartSheet>> ICampaignPart.ReadAsync(
        WorkbenchDb db, IReadOnlyList<long> ids, DateTimeOffset now, CancellationToken stop)
    {
        List<Placement> rows = await db.Placements.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(stop);
        if (rows.Count == 0) return new Dictionary<long, PartSheet>();
        long[] shown = [.. rows.Where(row => row.LiveRevision is not null).Select(row => row.Id)];
        Dictionary<long, int> seen = shown.Length == 0 ? [] : await db.Impressions.Where(row => shown.Contains(row.PlacementId))
            .GroupBy(row => row.PlacementId).Select(one => new { one.Key, People = one.Select(row => row.Holder).Distinct().Count() })
            .ToDictionaryAsync(one => one.Key, one => one.People, stop);
        Zone zone = await PlacementStep.ZoneAsync(db, rows[0].MerchantId, stop);
        return rows.ToDictionary(row => row.Id, row => new PartSheet(
            Stage(row.Life.State(row.FirstAt, row.EndsAt, now)), row.Title,
            row.FirstAt ?? (row.Body.From is { } from ? zone.StartOf(from) : null), row.EndsAt?.AddSeconds(-1)
                ?? (row.Body.Until is { } until ? zone.EndOf(until) : null),
            row.LiveRevision is null ? null : seen.GetValueOrDefault(row.Id), "promotion/" + Ids.Text(row.Id), IsReviewed: true));
    }

    private static PartStage Stage(PlacementState state) => state switch
    {
        PlacementState.Draft or PlacementState.Waiting => PartStage.Draft,
        PlacementState.InReview => PartStage.InReview,
        PlacementState.Rejected => PartStage.Rejected,
        PlacementState.Scheduled => PartStage.Scheduled,
        PlacementState.Running => PartStage.Running,
        PlacementState.Paused => PartStage.Paused,
        PlacementState.Ended => PartStage.Ended,
        PlacementState.Stopped => PartStage.Gone,
    };
}
