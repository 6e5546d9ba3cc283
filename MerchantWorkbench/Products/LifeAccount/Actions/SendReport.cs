using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A shopper says what is wrong with a live post, or with a comment under one. Saying it again changes nothing.</summary>
/// <remarks>Refuses: posts.not_found, comments.not_found, request.invalid, reports.too_many. Tells: post.reported or comment.reported.</remarks>
internal sealed class SendReport(Writer writer)
{
    /// <summary>Characters, and reports of one person within 24 hours.</summary>
    public const int MostWords = 200, MostInDay = 20;

    /// <summary>Sends.</summary>
    /// <param name="post">The post; may be left out where the comment says it.</param>
    /// <param name="comment">The comment that is meant; null for the post itself.</param>
    public Task<Outcome<ReportSheet>> RunAsync(
        Caller caller, long? post, long? comment, ReportReason? reason, string? words, CancellationToken stop = default) =>
        writer.RunAsync<ReportSheet>(caller, LifePermissions.Report, async write =>
        {
            if (!(await ReportedThing.FindAsync(write.Db, post, comment, stop)).Is(out ReportedThing? thing, out Refusal? gone)) return gone;
            Guard guard = new Guard().Check(reason is not null, "/reason", "field.required")
                .Paragraph(words, "/words", MostWords, required: reason == ReportReason.Other);
            if (guard.Refusal is { } wrong) return wrong;

            string holder = caller.Holder!;
            DateTimeOffset since = write.Now.AddDays(-1);
            if (await thing.Of(write.Db.Reports).FirstOrDefaultAsync(row => row.Holder == holder, stop) is { } same) return ReportSheet.Of(same);
            if (await write.Db.Reports.CountAsync(row => row.Holder == holder && row.At > since, stop) >= MostInDay) return LifeRefusals.TooManyReports;
            var report = new Report
            {
                Id = write.NewId(), MerchantId = thing.Post.MerchantId, PostId = thing.Post.Id, CommentId = comment, Holder = holder, Reason = reason!.Value,
                Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim(), At = write.Now,
            };
            write.Db.Reports.Add(report);
            if (comment is { } said) write.Tell(report.MerchantId, LifeEvents.Comment, said, LifeEvents.CommentReported);
            else write.Tell(report.MerchantId, LifeEvents.Post, report.PostId, LifeEvents.Reported);
            return ReportSheet.Of(report);
        }, stop);
}
