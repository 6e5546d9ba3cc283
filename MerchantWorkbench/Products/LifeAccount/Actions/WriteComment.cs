using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>
/// A shopper says something under a live post. The same words again within ten minutes are the same comment: a form that is sent twice says it once.
/// </summary>
/// <remarks>Refuses: posts.not_found, comments.not_found, request.invalid, comments.too_many. Tells: comment.written.</remarks>
internal sealed class WriteComment(Writer writer)
{
    /// <summary>Writes.</summary>
    /// <param name="answers">The comment it answers; an answer to an answer joins the same row.</param>
    public Task<Outcome<CommentSheet>> RunAsync(Caller caller, long post, string? text, long? answers = null, CancellationToken stop = default) =>
        writer.RunAsync<CommentSheet>(caller, LifePermissions.Comment, async write =>
        {
            if (await LivePosts.Of(write.Db).FirstOrDefaultAsync(row => row.Id == post, stop) is not { } under) return LifeRefusals.NotFound;
            if (CommentRules.WhatIsWrong(text) is { } wrong) return wrong;
            long? parent = null;
            if (answers is { } asked)
            {
                if (await write.Db.Comments.FirstOrDefaultAsync(row => row.Id == asked && row.PostId == post && row.Stage == CommentStage.Shown, stop)
                    is not { } answered) return LifeRefusals.CommentNotFound;
                parent = answered.ParentId ?? answered.Id;
            }

            string holder = caller.Holder!, said = text!.Trim().ReplaceLineEndings("\n");
            DateTimeOffset since = write.Now - CommentRules.Stretch;
            List<Comment> recent = await write.Db.Comments.Where(row => row.Holder == holder && row.At > since).ToListAsync(stop);
            if (recent.FirstOrDefault(row => row.PostId == post && row.ParentId == parent && row.Text == said) is { } same)
                return CommentSheet.ForShopper(same, holder);
            if (recent.Count >= CommentRules.MostInStretch) return LifeRefusals.TooManyComments;

            string[] unwanted = await write.Db.UnwantedWords.Where(row => row.MerchantId == under.MerchantId).Select(row => row.Word).ToArrayAsync(stop);
            CommentDoubt? doubt = CommentRules.WhyWait(said, unwanted);
            var comment = new Comment
            {
                Id = write.NewId(), MerchantId = under.MerchantId, PostId = post, ParentId = parent, Holder = holder, Text = said, At = write.Now,
                Doubt = doubt, Stage = doubt is null ? CommentStage.Shown : CommentStage.Held,
            };
            write.Db.Comments.Add(comment);
            write.Tell(under.MerchantId, LifeEvents.Comment, comment.Id, LifeEvents.Commented, new { post = Ids.Text(post) });
            return CommentSheet.ForShopper(comment, holder);
        }, stop);
}
