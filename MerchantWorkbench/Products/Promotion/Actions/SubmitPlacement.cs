using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount;
using MerchantWorkbench.Products.Promotion.Data;

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
            (await PlacementHandIn.TakeAsync(write, id, coupons, posts, people)).Is(out Placement? placement, out Refusal? no)
                ? await PlacementSheet.OfAsync(write.Db, placement, write.Now, stop) : no, stop);
}
