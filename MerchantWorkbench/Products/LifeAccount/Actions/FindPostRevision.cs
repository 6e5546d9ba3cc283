using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>One version of a post as it was saved.</summary>
/// <remarks>Refuses: posts.not_found.</remarks>
internal sealed class FindPostRevision(Reader reader)
{
    /// <summary>Finds.</summary>
    public Task<Outcome<PostSheet>> RunAsync(Caller caller, long id, int revision, CancellationToken stop = default) =>
        reader.RunAsync<PostSheet>(caller, LifePermissions.View, async db =>
        {
            Post? post = await db.Posts.FirstOrDefaultAsync(row => row.Id == id, stop);
            PostRevision? kept = await db.PostRevisions.FirstOrDefaultAsync(row => row.PostId == id && row.Revision == revision, stop);
            return post is null || kept is null ? LifeRefusals.NotFound : await PostSheet.OfAsync(db, post, kept, stop);
        }, stop);
}
