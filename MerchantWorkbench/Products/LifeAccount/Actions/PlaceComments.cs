using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Shows comments to everybody, or puts them away; many at once.</summary>
/// <remarks>Refuses: comments.removed; comments.not_found when one of them is not there, and then none changes.
/// Tells: comment.shown or comment.hidden for each that changed.</remarks>
internal sealed class PlaceComments(Writer writer)
{
    /// <summary>Comments at once.</summary>
    public const int Most = 100;

    /// <summary>Places.</summary>
    /// <param name="show">Whether everybody shall see them.</param>
    /// <returns>Those that changed, so that they can be put back.</returns>
    public Task<Outcome<IReadOnlyList<long>>> RunAsync(Caller caller, IReadOnlyList<long> ids, bool show, CancellationToken stop = default) =>
        writer.RunAsync<IReadOnlyList<long>>(caller, LifePermissions.Converse, async write =>
        {
            if (ids.Count > Most) return Refusal.Invalid(new FieldRefusal("/comments", "field.too_many", Most));
            List<Comment> rows = await write.Db.Comments.Where(row => ids.Contains(row.Id)).ToListAsync(stop);
            if (rows.Count != ids.Distinct().Count()) return LifeRefusals.CommentNotFound;
            if (rows.Any(row => row.Stage == CommentStage.Removed)) return LifeRefusals.CommentRemoved;
            CommentStage wanted = show ? CommentStage.Shown : CommentStage.Hidden;
            Comment[] changed = [.. rows.Where(row => row.Stage != wanted)];
            foreach (Comment row in changed)
            {
                (row.Stage, row.IsPinned) = (wanted, row.IsPinned && show);
                write.Tell(row.MerchantId, LifeEvents.Comment, row.Id, show ? LifeEvents.CommentShown : LifeEvents.CommentHidden);
            }

            return changed.Select(row => row.Id).ToArray();
        }, stop);
}
