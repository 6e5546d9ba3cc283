using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>
/// Lays on the desk what writing a post takes: the post itself when there is one, the account's face, coupons that can hang on it, shops it can name.
/// </summary>
/// <remarks>Refuses: posts.not_found.</remarks>
internal sealed class OpenComposer(Reader reader, CouponShelf shelf, Clock clock)
{
    /// <summary>Coupons, and shops, to choose from at most.</summary>
    private const int MostCoupons = 20, MostShops = 100;

    /// <summary>Slots that are offered.</summary>
    private const int MostSlots = 2;

    /// <summary>Opens.</summary>
    /// <param name="id">The post to change; null for a new one.</param>
    public Task<Outcome<WritingDesk>> RunAsync(Caller caller, long? id, CancellationToken stop = default) =>
        reader.RunAsync<WritingDesk>(caller, LifePermissions.View, async db =>
        {
            Post? post = id is null ? null : await db.Posts.FirstOrDefaultAsync(row => row.Id == id, stop);
            if (id is not null && post is null) return LifeRefusals.NotFound;
            long merchant = caller.MerchantId!.Value;
            AccountFace account = (await AccountFace.OfAsync(db, [merchant], stop))[merchant];
            IReadOnlyList<ShelfCoupon> open = await shelf.OpenAsync(merchant, account.Zone, MostCoupons, stop: stop);
            IReadOnlyList<ShelfCoupon> coming = post is null ? []
                : await shelf.ComingAsync(merchant, account.Zone, PostPlaces.Coupons(post.Body).Select(place => place.Id), stop);
            return new WritingDesk(
                post is null ? null : await PostSheet.OfAsync(db, post, stop), account,
                [.. open, .. coming], await PlacedShop.OpenAsync(db, merchant, MostShops, stop),
                await FreeSlots.NextAsync(db, merchant, account.Zone, clock.Now, MostSlots, stop));
        }, stop);
}
