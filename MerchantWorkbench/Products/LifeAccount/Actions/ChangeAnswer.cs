using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The merchant gives its own answer other words; readers see that it did. The same words change nothing.</summary>
/// <remarks>Refuses: comments.not_found, comments.removed, request.invalid. Tells: comment.answer_changed.</remarks>
internal sealed class ChangeAnswer(Writer writer)
{
    /// <summary>Changes.</summary>
    /// <param name="id">The answer.</param>
    public Task<Outcome<CommentSheet>> RunAsync(Caller caller, long id, string? text, CancellationToken stop = default) =>
        writer.RunAsync<CommentSheet>(caller, LifePermissions.Converse, async write =>
        {
            if (await write.Db.Comments.FirstOrDefaultAsync(row => row.Id == id && row.By != null, stop) is not { } answer) return LifeRefusals.CommentNotFound;
            if (answer.Stage == CommentStage.Removed) return LifeRefusals.CommentRemoved;
            if (answer.Stage != CommentStage.Shown) return LifeRefusals.CommentNotFound;
            if (CommentRules.WhatIsWrong(text) is { } wrong) return wrong;
            string said = text!.Trim().ReplaceLineEndings("\n");
            if (answer.Text == said) return CommentSheet.Of(answer);
            (answer.Text, answer.ChangedAt) = (said, write.Now);
            write.Tell(answer.MerchantId, LifeEvents.Comment, id, LifeEvents.AnswerChanged);
            return CommentSheet.Of(answer);
        }, stop);
}
