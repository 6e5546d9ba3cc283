using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The merchant takes its own answer back: nobody sees it any more, and what it answered is open again unless another answer stands there.</summary>
/// <remarks>Refuses: comments.not_found, comments.removed. Taking back twice changes nothing. Tells: comment.answer_taken_back.</remarks>
internal sealed class TakeBackAnswer(Writer writer)
{
    /// <summary>Takes back.</summary>
    /// <param name="id">The answer.</param>
    public Task<Outcome<CommentSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<CommentSheet>(caller, LifePermissions.Converse, async write =>
        {
            if (await write.Db.Comments.FirstOrDefaultAsync(row => row.Id == id && row.By != null, stop) is not { } answer) return LifeRefusals.CommentNotFound;
            if (answer.Stage == CommentStage.Removed) return LifeRefusals.CommentRemoved;
            if (answer.Stage == CommentStage.Hidden) return CommentSheet.Of(answer);
            answer.Stage = CommentStage.Hidden;
            long? thread = answer.ParentId;
            IQueryable<Comment> all = write.Db.Comments.Where(row => row.Id == thread || row.ParentId == thread);
            if (!await all.AnyAsync(row => row.By != null && row.Stage == CommentStage.Shown && row.Id != id, stop))
                await all.Where(row => row.Holder != null).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsAnswered, false), stop);
            write.Tell(answer.MerchantId, LifeEvents.Comment, id, LifeEvents.AnswerTakenBack);
            return CommentSheet.Of(answer);
        }, stop);
}
