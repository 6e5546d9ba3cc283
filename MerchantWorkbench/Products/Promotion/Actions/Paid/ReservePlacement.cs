using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Data.Exclusive;
using MerchantWorkbench.Products.Promotion.Data.Paid;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions.Paid;

/// <summary>
/// Sets the whole budget of a bought placement, or the price of its days, aside for ten minutes. Until then the quote stands; handing it in confirms it,
/// and nothing else does. Asked again while it stands it is the same quote.
/// </summary>
/// <remarks>
/// Refuses: placements.not_found, placements.is_free, placements.wrong_state, placements.coupon_waits, ledger.not_enough; by auction also
/// promotion.audience_too_small; of whole days promotion.day_taken, promotion.slot_full, promotion.days_not_sold, promotion.price_changed.
/// Tells: placement.reserved.
/// </remarks>
internal sealed class ReservePlacement(Writer writer, AudiencePeople people, BookableCoupons coupons)
{
    /// <summary>Sets aside.</summary>
    public Task<Outcome<PlacementSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<PlacementSheet>(caller, PromotionPermissions.Write, async write =>
        {
            if (await PlacementStep.LockAsync(write, id) is not { } placement) return PromotionRefusals.NotFound;
            if (placement.Way is not (SlotWay.Commercial or SlotWay.Exclusive)) return PromotionRefusals.IsFree;
            if (placement.Life.WhyNot(PlacementMove.Submit) is { } no) return no;
            Zone zone = await PlacementStep.ZoneAsync(write.Db, placement.MerchantId, stop);
            if (placement.Body.Kind == ThingKind.Coupon
                && await coupons.FindAsync(write.Db, placement.MerchantId, zone, placement.Body.Thing, stop) is { Waits: true })
                return PromotionRefusals.CouponWaits;
            if (placement.Way == SlotWay.Exclusive)
            {
                if ((await SlotDays.ReserveAsync(write, placement)).Refusal is { } taken) return taken;
                write.Tell(placement.MerchantId, PromotionEvents.Placement, id, PromotionEvents.Reserved);
                return await PlacementSheet.OfAsync(write.Db, placement, write.Now, stop);
            }
            if (await people.WhyNotAsync(write.Db, placement.Body.Paid!.Audience, placement.MerchantId, stop) is { } few) return few;
            Outcome<Spending> reserved = await Spendings.ReserveAsync(write, placement);
            if (!reserved.Is(out Spending? spending, out Refusal? unpaid)) return unpaid;
            write.Tell(placement.MerchantId, PromotionEvents.Placement, id, PromotionEvents.Reserved,
                new { total = spending.Total, until = spending.QuotedUntil });
            return await PlacementSheet.OfAsync(write.Db, placement, write.Now, stop);
        }, stop);
}
