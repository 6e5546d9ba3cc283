using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>One comment: a merchant's own posts have it, or it is shown to shoppers under a live post, or who asks wrote it there.</summary>
/// <remarks>Refuses: comments.not_found.</remarks>
internal sealed class FindComment(Reader reader)
{
    /// <summary>Finds.</summary>
    public Task<Outcome<CommentSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        reader.RunAsync<CommentSheet>(caller, LifePermissions.Look, async db =>
        {
            if (await db.Comments.FirstOrDefaultAsync(row => row.Id == id, stop) is not { } found) return LifeRefusals.CommentNotFound;
            if (caller.Holder is not { } holder) return CommentSheet.Of(found);
            bool isSeen = (found.Stage == CommentStage.Shown || found.Holder == holder)
                && await LivePosts.Of(db).AnyAsync(row => row.Id == found.PostId, stop);
            return isSeen ? CommentSheet.ForShopper(found, holder) : LifeRefusals.CommentNotFound;
        }, stop);
}
