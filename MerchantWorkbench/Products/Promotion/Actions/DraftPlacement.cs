using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>Writes a placement down as a draft: a free one, or with an offer one for paid places.</summary>
/// <remarks>Refuses: request.invalid with every wrong field. Tells: placement.drafted.</remarks>
internal sealed class DraftPlacement(Writer writer, BookableCoupons coupons, LifeShelf posts)
{
    /// <summary>Drafts.</summary>
    public Task<Outcome<PlacementSheet>> RunAsync(Caller caller, PlacementBody body, CancellationToken stop = default) =>
        writer.RunAsync<PlacementSheet>(caller, PromotionPermissions.Write, async write =>
        {
            if (await BodyInPlace.WhatIsWrongAsync(write.Db, caller.MerchantId!.Value, body, coupons, posts, write.Now, stop) is { } wrong) return wrong;
            var placement = new Placement
            {
                Id = write.NewId(), MerchantId = caller.MerchantId!.Value, CreatedAt = write.Now, Way = body.By,
            };
            placement.Say(body.Tidy(), write.Now);
            write.Db.Placements.Add(placement);
            await PlacementRevision.KeepAsync(write, placement);
            write.Tell(placement.MerchantId, PromotionEvents.Placement, placement.Id, PromotionEvents.Drafted);
            return await PlacementSheet.OfAsync(write.Db, placement, write.Now, stop);
        }, stop);
}
