using System.Text.Json;
using System.Text.Json.Nodes;
using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons.Data;
using MerchantWorkbench.Products.Coupons.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>A coupon as a part of a campaign. Its values are its terms.</summary>
internal sealed class CouponPart(Audiences audiences) : ICampaignPart
{
    string ICampaignPart.Kind => CouponEvents.Coupon;

    PartPurpose ICampaignPart.Purpose => PartPurpose.Tool;

    Permission ICampaignPart.Permission => CouponPermissions.Edit;

    /// <inheritdoc/>
    public async Task<Outcome<long>> DraftAsync(Write write, JsonObject values)
    {
        CouponTerms? terms;
        try
        {
            terms = values.Deserialize<CouponTerms>(CouponJson.Options);
        }
        catch (JsonException wrong)
        {
            return Refusal.Invalid(new FieldRefusal(PatchPointer.Of(wrong), "field.unknown"));
        }
        return (await CouponDrafts.AddAsync(write, audiences, terms!)).Then(coupon => coupon.Id);
    }

    async Task<JsonObject?> ICampaignPart.ValuesAsync(WorkbenchDb db, long id, CampaignDays days, CancellationToken stop)
    {
        if (await db.Coupons.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, stop) is not { } coupon) return null;
        JsonObject values = JsonSerializer.SerializeToNode(coupon.Terms, CouponJson.Options)!.AsObject();
        (values["claimFrom"], values["claimUntil"]) = (days.Say(coupon.ClaimFrom), days.Say(coupon.ClaimUntil));
        if (coupon.Terms.Validity is { From: { } from, Until: { } until })
            (values["validity"]!["from"], values["validity"]!["until"]) = (days.Say(from), days.Say(until));
        return values;
    }

    async Task<Refusal?> ICampaignPart.HandInAsync(Write write, long id)
    {
        if (!(await CouponHandIn.CheckAsync(write, audiences, id)).Is(out Coupon? draft, out Refusal? no)) return no;
        return draft.IsPublic ? (await CouponHandIn.SendAsync(write, draft)).Refusal : null;
    }

    async Task<Refusal?> ICampaignPart.WhyNotReleaseAsync(Write write, long id)
    {
        await RowLock.CouponAsync(write, id);
        return await write.Db.Coupons.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, write.Stop) is { } draft
            ? CouponHandIn.WhatIsLate(draft, write.Now) : CouponRefusals.NotFound;
    }

    async Task ICampaignPart.ReleaseAsync(Write write, long id) =>
        await CouponHandIn.SendAsync(write, await write.Db.Coupons.AsNoTracking().SingleAsync(row => row.Id == id, write.Stop));

    async Task<bool> ICampaignPart.PauseAsync(Write write, long id) =>
        (await CouponStep.TakeAsync(write, id, CouponMove.Pause, CouponStage.Paused, CouponEvents.Paused)).Refusal is null;

    async Task<bool> ICampaignPart.ResumeAsync(Write write, long id) =>
        (await CouponStep.TakeAsync(write, id, CouponMove.Resume, CouponStage.Open, CouponEvents.Resumed)).Refusal is null;

    async Task<IReadOnlyDictionary<long, PartSheet>> ICampaignPart.ReadAsync(
        WorkbenchDb db, IReadOnlyList<long> ids, DateTimeOffset now, CancellationToken stop)
    {
        List<Coupon> rows = await db.Coupons.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(stop);
        Dictionary<long, int> people = await db.Pieces.Where(row => ids.Contains(row.CouponId) && !row.IsTest).GroupBy(row => row.CouponId)
            .Select(one => new { one.Key, People = one.Select(row => row.Holder).Distinct().Count() })
            .ToDictionaryAsync(one => one.Key, one => one.People, stop);
        return rows.ToDictionary(row => row.Id, row => new PartSheet(
            Stage(row.StateAt(now)), row.Name, row.ClaimFrom, row.ClaimUntil,
            row.Stage is CouponStage.Open or CouponStage.Paused or CouponStage.Stopped ? people.GetValueOrDefault(row.Id) : null,
            "coupons/" + Ids.Text(row.Id), row.IsPublic));
    }

    private static PartStage Stage(CouponState state) => state switch
    {
        CouponState.Draft => PartStage.Draft,
        CouponState.InReview => PartStage.InReview,
        CouponState.Rejected => PartStage.Rejected,
        CouponState.Scheduled => PartStage.Scheduled,
        CouponState.Running => PartStage.Running,
        CouponState.Paused => PartStage.Paused,
        CouponState.SoldOut or CouponState.Ended => PartStage.Ended,
        CouponState.Stopped => PartStage.Gone,
    };
}
