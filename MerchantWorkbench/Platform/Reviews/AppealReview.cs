using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>The merchant does not agree with a rejection: the same revision is looked at again, by somebody else.</summary>
/// <remarks>
/// Refuses: request.not_found; request.invalid; reviews.cannot_appeal when it is not the latest rejection, is an appeal itself, or the thing was changed since.
/// Tells: review.submitted, review.appealed.
/// </remarks>
public sealed class AppealReview(Writer writer, ProductRegistry products, IServiceProvider services)
{
    /// <summary>Opens the appeal.</summary>
    /// <param name="permission">The right to submit such a thing, from the house that asks.</param>
    /// <param name="id">The rejected submission.</param>
    /// <param name="why">What the merchant says, 1–500 characters.</param>
    public Task<Outcome<Done>> RunAsync(Caller caller, Permission permission, long id, string? why, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, permission, async write =>
        {
            if (await write.Db.Reviews.FirstOrDefaultAsync(row => row.Id == id, stop) is not { } rejected) return Refusal.NotFound;
            if (new Guard().Paragraph(why, "/why", 500).Refusal is { } wrong) return wrong;
            if (rejected is not { Verdict: Verdict.Reject, AppliedAt: not null, AppealOf: null }) return ReviewRefusals.CannotAppeal;
            IQueryable<Review> later = write.Db.Reviews.Where(row => row.Subject == rejected.Subject && row.SubjectId == rejected.SubjectId && row.Id > id);
            if (await later.AnyAsync(row => !row.ByPolicy, stop))
                return ReviewRefusals.CannotAppeal;
            ReviewKind kind = products.All(sheet => sheet.AllReviews).Single(one => one.Subject == rejected.Subject);
            var subject = (IReviewSubject)ActivatorUtilities.GetServiceOrCreateInstance(services, kind.Handler);
            if (await subject.AppealAsync(write, rejected) is { } no) return no;
            var ask = new SubmitReview.Ask(
                rejected.Subject, rejected.SubjectId, rejected.MerchantId, rejected.Revision, rejected.Title, Finding.In(rejected), AppealOf: id);
            Review appeal = await SubmitReview.OpenAsync(write, ask);
            write.Tell(rejected.MerchantId, rejected.Subject, rejected.SubjectId, "review.appealed", new { review = Ids.Text(appeal.Id), why });
            return default(Done);
        }, stop);
}
