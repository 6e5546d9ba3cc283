using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.Promotion.Data.Exclusive;
using MerchantWorkbench.Products.Promotion.Data.Paid;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>
/// Hands the newest revision in: a reviewer decides about exactly that. Of a bought one it confirms the quote: its money is kept. A free one whose coupon
/// is still with a reviewer waits for that verdict, see <see cref="FollowCoupon"/>.
/// </summary>
/// <remarks>
/// Refuses: placements.not_found, placements.wrong_state, request.invalid when slots or its thing changed meanwhile,
/// placements.not_reserved, placements.quote_over, placements.coupon_waits, promotion.audience_too_small. Tells: placement.submitted, placement.deferred.
/// </remarks>
internal sealed class SubmitPlacement(Writer writer, BookableCoupons coupons, LifeShelf posts, AudiencePeople people)
{
    /// <summary>Submits.</summary>
    public Task<Outcome<PlacementSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<PlacementSheet>(caller, PromotionPermissions.Write, async write =>
        {
            bool waits = false;
            if (await PlacementStep.LockAsync(write, id) is { Body: { Kind: ThingKind.Coupon } } ahead)
            {
                Zone zone = await PlacementStep.ZoneAsync(write.Db, ahead.MerchantId, stop);
                waits = await coupons.HoldAsync(write, ahead.MerchantId, zone, ahead.Body.Thing) is { Waits: true };
                if (waits && ahead.Body.IsBought) return PromotionRefusals.CouponWaits;
                if (waits && ahead.Stage == PlacementStage.Waiting) return await PlacementSheet.OfAsync(write.Db, ahead, write.Now, stop);
            }
            Outcome<Placement> step = waits ? await PlacementStep.TakeAsync(write, id, PlacementMove.Defer, PromotionEvents.Deferred)
                : await PlacementStep.TakeAsync(write, id, PlacementMove.Submit, PromotionEvents.Submitted);
            if (!step.Is(out Placement? placement, out Refusal? no)) return no;
            PlacementBody said = placement.Body;
            if (await BodyInPlace.WhatIsWrongAsync(write.Db, caller.MerchantId!.Value, said, coupons, posts, write.Now, stop) is { } wrong) return wrong;
            if (await people.WhyNotAsync(write.Db, said.Paid?.Audience, placement.MerchantId, stop) is { } few) return few;
            Outcome<Done> confirmed = placement.Way switch
            {
                SlotWay.Commercial => await Spendings.ConfirmAsync(write, placement),
                SlotWay.Exclusive => await SlotDays.ConfirmAsync(write, placement),
                _ => default(Done),
            };
            if (confirmed.Refusal is { } unpaid) return unpaid;
            if (waits) await PlacementRevision.KeepAsync(write, placement);
            else await HandIn.OpenAsync(write, placement);
            return await PlacementSheet.OfAsync(write.Db, placement, write.Now, stop);
        }, stop);
}
