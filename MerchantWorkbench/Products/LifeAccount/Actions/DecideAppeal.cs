using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Staff answer an appeal: granted, what went is there again as it was; refused, it stays away. Whoever took it away does not answer.</summary>
/// <remarks>
/// Refuses: appeals.not_found, request.invalid, appeals.own, appeals.decided. Tells: post.appeal_decided or comment.appeal_decided; post.reinstated.
/// </remarks>
internal sealed class DecideAppeal(Writer writer)
{
    /// <summary>Characters of an answer.</summary>
    public const int MostAnswer = 200;

    /// <summary>Answers.</summary>
    /// <param name="removal">The decision that is spoken against.</param>
    /// <param name="answer">What the merchant is told.</param>
    public Task<Outcome<Done>> RunAsync(Caller caller, long removal, AppealVerdict verdict, string? answer, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, LifePermissions.HandleReports, async write =>
        {
            if (await write.Db.Removals.FirstOrDefaultAsync(row => row.Id == removal && row.Words != null, stop) is not { } said)
                return LifeRefusals.AppealNotFound;
            if (new Guard().Line(answer, "/answer", MostAnswer).Refusal is { } wrong) return wrong;
            if (said.ById is not null && said.ById == caller.PersonId) return LifeRefusals.OwnDecision;
            await PostStep.LockAsync(write, said.PostId);
            string told = answer!.Trim(), by = caller.Name;
            // Guarded: of two who answer at once, the second finds it answered.
            if (await write.Db.Removals.Where(row => row.Id == removal && row.Verdict == null).ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Verdict, verdict).SetProperty(row => row.Answer, told).SetProperty(row => row.DecidedBy, by)
                .SetProperty(row => row.DecidedAt, write.Now), stop) == 0) return LifeRefusals.AppealDecided;

            if (verdict == AppealVerdict.Granted && said.CommentId is null && await PostStep.ReinstateAsync(write, said.PostId) is { } no) return no;
            if (verdict == AppealVerdict.Granted && said.CommentId is { } back)
                await write.Db.Comments.Where(row => row.Id == back && row.Stage == CommentStage.Removed)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Stage, CommentStage.Shown), stop);
            var data = new { verdict = Words.Name(verdict), answer = told };
            if (said.CommentId is { } about) write.Tell(said.MerchantId, LifeEvents.Comment, about, LifeEvents.CommentAppealDecided, data);
            else write.Tell(said.MerchantId, LifeEvents.Post, said.PostId, LifeEvents.AppealDecided, data);
            return default(Done);
        }, stop);
}
