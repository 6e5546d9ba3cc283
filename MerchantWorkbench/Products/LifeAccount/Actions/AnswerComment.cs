using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The merchant answers a comment under one of its posts. What waited is shown by that: nobody answers what nobody may see.</summary>
/// <remarks>Refuses: comments.not_found, comments.removed, request.invalid. Tells: comment.answered.</remarks>
internal sealed class AnswerComment(Writer writer)
{
    /// <summary>Answers.</summary>
    public Task<Outcome<CommentSheet>> RunAsync(Caller caller, long id, string? text, CancellationToken stop = default) =>
        writer.RunAsync<CommentSheet>(caller, LifePermissions.Converse, async write =>
        {
            if (await write.Db.Comments.FirstOrDefaultAsync(row => row.Id == id, stop) is not { } asked) return LifeRefusals.CommentNotFound;
            if (asked.Stage == CommentStage.Removed) return LifeRefusals.CommentRemoved;
            if (CommentRules.WhatIsWrong(text) is { } wrong) return wrong;
            long parent = asked.ParentId ?? asked.Id;
            string said = text!.Trim().ReplaceLineEndings("\n");
            DateTimeOffset since = write.Now - CommentRules.Stretch;
            if (await write.Db.Comments.FirstOrDefaultAsync(row => row.ParentId == parent && row.By != null && row.Text == said && row.At > since, stop)
                is { } same) return CommentSheet.Of(same);
            (asked.Stage, asked.IsAnswered) = (CommentStage.Shown, true);
            var answer = new Comment
            {
                Id = write.NewId(), MerchantId = asked.MerchantId, PostId = asked.PostId, ParentId = parent, By = caller.Name, Text = said, At = write.Now,
            };
            write.Db.Comments.Add(answer);
            write.Tell(asked.MerchantId, LifeEvents.Comment, id, LifeEvents.Answered, new { answer = Ids.Text(answer.Id) });
            return CommentSheet.Of(answer);
        }, stop);
}
