using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>
/// What waits for a coupon's review is handed in when that one says yes, and sent back with a reason when it says no, or when the coupon is taken back or
/// stopped. Safe to repeat: what waits no more is left alone.
/// </summary>
/// <remarks>Tells: placement.submitted, placement.rejected.</remarks>
internal sealed class FollowCoupon(BookableCoupons coupons, LifeShelf posts) : IEventHandler
{
    /// <inheritdoc/>
    public async Task HandleAsync(Write write, Event happened)
    {
        List<long> waiting = await write.Db.Placements.Where(row => row.MerchantId == happened.MerchantId && row.Stage == PlacementStage.Waiting)
            .Select(row => row.Id).ToListAsync(write.Stop);
        foreach (long id in waiting) await LetAsync(write, id, Ids.Text(happened.SubjectId), happened.Kind);
    }

    private async Task LetAsync(Write write, long id, string coupon, string told)
    {
        if (await PlacementStep.LockAsync(write, id) is not { Stage: PlacementStage.Waiting, Body.Kind: ThingKind.Coupon } waiting
            || waiting.Body.Thing != coupon) return;
        Zone zone = await PlacementStep.ZoneAsync(write.Db, waiting.MerchantId, write.Stop);
        // Handed in once more meanwhile: it waits for the newer verdict.
        if (await coupons.HoldAsync(write, waiting.MerchantId, zone, waiting.Body.Thing) is { Waits: true }) return;
        if (await WhyNotAsync(write, waiting, told) is { } why)
        {
            await PlacementStep.TakeAsync(write, waiting.Id, PlacementMove.Reject, PromotionEvents.Rejected, new { reason = Words.Name(why) });
            return;
        }
        await PlacementStep.TakeAsync(write, waiting.Id, PlacementMove.Submit, PromotionEvents.Submitted, new { coupon = waiting.Body.Thing });
        await HandIn.OpenAsync(write, waiting);
    }

    private async Task<SentBackFor?> WhyNotAsync(Write write, Placement waiting, string told) => told switch
    {
        CouponEvents.Rejected => SentBackFor.CouponRejected,
        CouponEvents.Published => await BodyInPlace.WhatIsWrongAsync(write.Db, waiting.MerchantId, waiting.Body, coupons, posts, write.Now, write.Stop) is null
            ? null : SentBackFor.TooLate,
        _ => SentBackFor.CouponGone,
    };
}
