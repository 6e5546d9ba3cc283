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
            (await PlacementDrafts.AddAsync(write, body, coupons, posts)).Is(out Placement? placement, out Refusal? no)
                ? await PlacementSheet.OfAsync(write.Db, placement, write.Now, stop) : no, stop);
}
