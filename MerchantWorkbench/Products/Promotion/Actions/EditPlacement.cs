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
/// Gives a placement new words: a new revision, a draft until it is handed in. What is approved goes on as it is. The same words change nothing.
/// </summary>
/// <remarks>Refuses: placements.not_found, request.invalid, placements.wrong_state, placements.changed_meanwhile, placements.budget_fixed,
/// placements.way_fixed, placements.by_festival. Tells: placement.edited.</remarks>
internal sealed class EditPlacement(Writer writer, BookableCoupons coupons, LifeShelf posts)
{
    /// <summary>Edits.</summary>
    /// <param name="revision">The revision the new words were written on.</param>
    public Task<Outcome<PlacementSheet>> RunAsync(Caller caller, long id, int revision, PlacementBody body, CancellationToken stop = default) =>
        writer.RunAsync<PlacementSheet>(caller, PromotionPermissions.Write, async write =>
        {
            if (await PlacementStep.LockAsync(write, id) is not { } placement) return PromotionRefusals.NotFound;
            if (placement.WhyNot(PlacementMove.Edit, byMerchant: true) is { } no) return no;
            if (await BodyInPlace.WhatIsWrongAsync(write.Db, caller.MerchantId!.Value, body, coupons, posts, write.Now, stop) is { } wrong) return wrong;
            if (await Spendings.WhyNotEditAsync(write, placement, body) is { } fixedNow) return fixedNow;
            if (placement.Revision != revision) return PromotionRefusals.ChangedMeanwhile;
            PlacementBody tidy = body.Tidy();
            if (tidy.Write() == placement.BodyJson) return await PlacementSheet.OfAsync(write.Db, placement, write.Now, stop);
            placement.Say(tidy, write.Now);
            placement.Take(PlacementMove.Edit, write.Now);
            // What the newest revision says is a draft; the one that takes part keeps its days.
            await PlacementRevision.KeepAsync(write, placement);
            if (placement.Way == SlotWay.Exclusive) await SlotDays.AfterAsync(write, placement, PlacementMove.Edit);
            write.Tell(placement.MerchantId, PromotionEvents.Placement, id, PromotionEvents.Edited, new { revision = placement.Revision });
            return await PlacementSheet.OfAsync(write.Db, placement, write.Now, stop);
        }, stop);
}
