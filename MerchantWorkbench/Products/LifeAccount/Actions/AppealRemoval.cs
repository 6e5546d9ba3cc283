using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The merchant says why staff should not have taken a post down or a comment away; once for each decision, and somebody else answers it.</summary>
/// <remarks>
/// Refuses: posts.not_found, request.invalid, appeals.nothing, appeals.already. The same words again are the same appeal. Tells: post.appealed or
/// comment.appealed.
/// </remarks>
internal sealed class AppealRemoval(Writer writer)
{
    /// <summary>Characters of an appeal.</summary>
    public const int MostWords = 500;

    /// <summary>Appeals.</summary>
    /// <param name="comment">The comment that went; null for the post itself.</param>
    public Task<Outcome<AppealSheet>> RunAsync(Caller caller, long post, long? comment, string? words, CancellationToken stop = default) =>
        writer.RunAsync<AppealSheet>(caller, comment is null ? LifePermissions.Write : LifePermissions.Converse, async write =>
        {
            if (await PostStep.LockAsync(write, post) is not { } found) return LifeRefusals.NotFound;
            if (new Guard().Paragraph(words, "/words", MostWords).Refusal is { } wrong) return wrong;
            if (await Removal.LastAsync(write.Db, post, comment, stop) is not { } last || last.Verdict == AppealVerdict.Granted)
                return LifeRefusals.NothingToAppeal;
            string said = words!.Trim().ReplaceLineEndings("\n");
            if (last.Words == said) return AppealSheet.Of(last);
            // Guarded: of two who write at once, one is heard.
            if (await write.Db.Removals.Where(row => row.Id == last.Id && row.Words == null).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Words, said).SetProperty(row => row.AppealedAt, write.Now), stop) == 0) return LifeRefusals.AlreadyAppealed;
            if (comment is { } about) write.Tell(found.MerchantId, LifeEvents.Comment, about, LifeEvents.CommentAppealed, new { words = said });
            else write.Tell(found.MerchantId, LifeEvents.Post, post, LifeEvents.Appealed, new { words = said });
            return AppealSheet.Of(last) with { Words = said, AppealedAt = write.Now };
        }, stop);
}
