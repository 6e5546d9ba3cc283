using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Data.Exclusive;
using MerchantWorkbench.Products.Promotion.Data.Paid;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>The newest revision of a placement is handed in, whoever asks for it.</summary>
internal static class PlacementHandIn
{
    /// <summary>
    /// Hands in. A free one whose coupon is still with a reviewer waits for that verdict, unless a campaign lets both go together: then both are decided about
    /// side by side.
    /// </summary>
    /// <returns>
    /// placements.not_found, placements.wrong_state, request.invalid when slots or its thing changed meanwhile, placements.not_reserved,
    /// placements.quote_over, placements.coupon_waits, promotion.audience_too_small; or the placement.
    /// </returns>
    public static async Task<Outcome<Placement>> TakeAsync(
        Write write, long id, BookableCoupons coupons, LifeShelf posts, AudiencePeople people)
    {
        bool waits = false;
        if (await PlacementStep.LockAsync(write, id) is { Body: { Kind: ThingKind.Coupon } } ahead)
        {
            Zone zone = await PlacementStep.ZoneAsync(write.Db, ahead.MerchantId, write.Stop);
            waits = await coupons.HoldAsync(write, ahead.MerchantId, zone, ahead.Body.Thing) is { Waits: true };
            if (waits && ahead.Body.IsBought) return PromotionRefusals.CouponWaits;
            waits &= !await CampaignThings.AreTogetherAsync(
                write.Db, (PromotionEvents.Placement, id), (CouponEvents.Coupon, Ids.Parse(ahead.Body.Thing)), write.Stop);
            if (waits && ahead.Stage == PlacementStage.Waiting) return ahead;
        }
        Outcome<Placement> step = waits ? await PlacementStep.TakeAsync(write, id, PlacementMove.Defer, PromotionEvents.Deferred)
            : await PlacementStep.TakeAsync(write, id, PlacementMove.Submit, PromotionEvents.Submitted);
        if (!step.Is(out Placement? placement, out Refusal? no)) return no;
        PlacementBody said = placement.Body;
        if (await BodyInPlace.WhatIsWrongAsync(write.Db, placement.MerchantId, said, coupons, posts, write.Now, write.Stop) is { } wrong) return wrong;
        if (await people.WhyNotAsync(write.Db, said.Paid?.Audience, placement.MerchantId, write.Stop) is { } few) return few;
        Outcome<Done> confirmed = placement.Way switch
        {
            SlotWay.Commercial => await Spendings.ConfirmAsync(write, placement),
            SlotWay.Exclusive => await SlotDays.ConfirmAsync(write, placement),
            _ => default(Done),
        };
        if (confirmed.Refusal is { } unpaid) return unpaid;
        if (waits) await PlacementRevision.KeepAsync(write, placement);
        else await HandIn.OpenAsync(write, placement);
        return placement;
    }
}
