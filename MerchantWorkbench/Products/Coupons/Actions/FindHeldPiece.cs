using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Coupons.Actions;

/// <summary>One piece for the shopper who holds it, ready to be shown at a till.</summary>
/// <remarks>Refuses: request.not_found, also for somebody else's piece.</remarks>
internal sealed class FindHeldPiece(Reader reader, Clock clock)
{
    /// <summary>Finds.</summary>
    public Task<Outcome<HeldPiece>> RunAsync(Caller shopper, long id, CancellationToken stop = default) =>
        reader.RunAsync<HeldPiece>(shopper, CouponPermissions.Claim, async db =>
        {
            if (await db.Pieces.FirstOrDefaultAsync(row => row.Id == id && row.Holder == shopper.Holder, stop) is not { } piece) return Refusal.NotFound;
            HeldPiece held = await HeldPiece.OfAsync(db, piece, clock.Now, stop);
            return held with { ShopNames = await ShopFace.ShopsAsync(db, held.Terms.Shops, stop) };
        }, stop);
}
