using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>
/// Staff decide on everything that was reported of one post or comment, and answer everybody who did. Where the reports are right, the post is taken
/// down or the comment taken away, in the same step.
/// </summary>
/// <remarks>Refuses: request.invalid, reports.decided. Tells: post.reports_decided or comment.reports_decided; post.taken_down.</remarks>
internal sealed class DecideReports(Writer writer, FileUses uses)
{
    /// <summary>Characters of an answer.</summary>
    public const int MostAnswer = 200;

    /// <summary>Decides.</summary>
    /// <param name="comment">The comment that is meant; null for the post itself.</param>
    /// <param name="answer">What the reporters are told.</param>
    /// <param name="why">What the merchant of a post that goes is told.</param>
    public Task<Outcome<Done>> RunAsync(
        Caller caller, long post, long? comment, ReportVerdict verdict, string? answer, string? why = null, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, LifePermissions.HandleReports, async write =>
        {
            bool isRight = verdict == ReportVerdict.Upheld, takesPost = isRight && comment is null;
            Guard guard = new Guard().Line(answer, "/answer", MostAnswer);
            if (takesPost) guard.Line(why, "/why", TakeDownPost.MostWhy);
            if (guard.Refusal is { } wrong) return wrong;

            IQueryable<Report> open = write.Db.Reports.Where(row => row.PostId == post && row.CommentId == comment && row.Verdict == null);
            long merchant = await open.Select(row => row.MerchantId).FirstOrDefaultAsync(stop);
            string said = answer!.Trim(), by = caller.Name;
            // Guarded: of two who decide at once, the second finds nothing open.
            if (await open.ExecuteUpdateAsync(set => set.SetProperty(row => row.Verdict, verdict).SetProperty(row => row.Answer, said)
                .SetProperty(row => row.DecidedBy, by).SetProperty(row => row.DecidedAt, write.Now), stop) == 0) return LifeRefusals.ReportsDecided;

            // What went off by itself meanwhile is where it should be.
            if (takesPost && (await PostStep.TakeDownAsync(write, uses, post, why!)).Refusal is { } no && no.Code != LifeRefusals.WrongState.Code) return no;
            if (isRight && comment is { } gone && await write.Db.Comments.Where(row => row.Id == gone && row.Stage != CommentStage.Removed).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Stage, CommentStage.Removed).SetProperty(row => row.IsPinned, false), stop) == 1)
                Removal.Keep(write, merchant, post, gone);
            if (comment is { } about) write.Tell(merchant, LifeEvents.Comment, about, LifeEvents.CommentReportsDecided);
            else write.Tell(merchant, LifeEvents.Post, post, LifeEvents.ReportsDecided);
            return default(Done);
        }, stop);
}
