using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>One post: the merchant's own with its newest words, or for a shopper what is live.</summary>
/// <remarks>Refuses: posts.not_found.</remarks>
internal sealed class FindPost(Reader reader)
{
    /// <summary>Finds.</summary>
    public Task<Outcome<PostSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        reader.RunAsync<PostSheet>(caller, LifePermissions.Look, async db =>
        {
            if (caller.Holder is null)
                return await db.Posts.FirstOrDefaultAsync(row => row.Id == id, stop) is { } post ? await PostSheet.OfAsync(db, post, stop)
                    : LifeRefusals.NotFound;
            return await LivePosts.Of(db).Where(row => row.Id == id).WithBody(db).FirstOrDefaultAsync(stop) is { } live
                ? await PostSheet.ForShopperAsync(db, live, stop)
                : LifeRefusals.NotFound;
        }, stop);
}
