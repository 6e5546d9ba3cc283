using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Puts one comment above all others of its post, or lets it go back to its place. A post has one such comment.</summary>
/// <remarks>Refuses: comments.not_found, also for an answer and for what is not shown. Tells: comment.pinned or comment.unpinned.</remarks>
internal sealed class PinComment(Writer writer)
{
    /// <summary>Pins or unpins.</summary>
    public Task<Outcome<CommentSheet>> RunAsync(Caller caller, long id, bool pin, CancellationToken stop = default) =>
        writer.RunAsync<CommentSheet>(caller, LifePermissions.Converse, async write =>
        {
            if (await write.Db.Comments.FirstOrDefaultAsync(
                row => row.Id == id && row.ParentId == null && row.Stage == CommentStage.Shown, stop) is not { } comment) return LifeRefusals.CommentNotFound;
            if (comment.IsPinned == pin) return CommentSheet.Of(comment);
            foreach (Comment other in await write.Db.Comments.Where(row => row.PostId == comment.PostId && row.IsPinned).ToListAsync(stop))
                other.IsPinned = false;
            comment.IsPinned = pin;
            write.Tell(comment.MerchantId, LifeEvents.Comment, id, pin ? LifeEvents.Pinned : LifeEvents.Unpinned);
            return CommentSheet.Of(comment);
        }, stop);
}
