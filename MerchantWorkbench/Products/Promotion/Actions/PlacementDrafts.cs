using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>A new placement, whoever writes it.</summary>
internal static class PlacementDrafts
{
    /// <returns>The placement as a draft; request.invalid with every wrong field.</returns>
    public static async Task<Outcome<Placement>> AddAsync(Write write, PlacementBody body, BookableCoupons coupons, LifeShelf posts)
    {
        long merchant = write.Caller.MerchantId!.Value;
        if (await BodyInPlace.WhatIsWrongAsync(write.Db, merchant, body, coupons, posts, write.Now, write.Stop) is { } wrong) return wrong;
        var placement = new Placement { Id = write.NewId(), MerchantId = merchant, CreatedAt = write.Now, Way = body.By };
        placement.Say(body.Tidy(), write.Now);
        write.Db.Placements.Add(placement);
        await PlacementRevision.KeepAsync(write, placement);
        write.Tell(placement.MerchantId, PromotionEvents.Placement, placement.Id, PromotionEvents.Drafted);
        return placement;
    }
}
