using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Reviews;

/// <summary>Staff decide. From the API the verdict acts at once; from the queue's screen it is held for 30 s, in which it can be undone.</summary>
/// <remarks>
/// Refuses: request.not_found, request.invalid, reviews.already_decided, reviews.own_submission, reviews.held_by_colleague, and what
/// the thing says against being approved.
/// </remarks>
public sealed class DecideReview(Writer writer, ProductRegistry products, IServiceProvider services)
{
    /// <summary>How long the screen's verdict can be undone.</summary>
    public static readonly TimeSpan UndoTime = TimeSpan.FromSeconds(30);

    /// <summary>The decision.</summary>
    /// <param name="Reason">Code of the reason, up to 64 characters; the queue asks for one with every rejection.</param>
    /// <param name="Note">What to tell the merchant, up to 1,000 characters.</param>
    public sealed record Request(Verdict? Verdict, string? Reason = null, string? Note = null);

    /// <summary>Decides.</summary>
    /// <param name="hold">True to let the verdict wait <see cref="UndoTime"/>.</param>
    public async Task<Outcome<ReviewSheet>> RunAsync(Caller caller, long id, Request ask, bool hold = false, CancellationToken stop = default) =>
        await writer.RunAsync<ReviewSheet>(caller, ReviewPermissions.Decide, async write =>
        {
            if (await write.Db.Reviews.FirstOrDefaultAsync(row => row.Id == id, stop) is not { } review) return Refusal.NotFound;
            if (await IsOwnAsync(write, review)) return ReviewRefusals.OwnSubmission;
            if (WrongFields(ask) is { } wrong) return wrong;
            if (WhyNot(write, review) is { } no) return no;
            if (ask.Verdict == Verdict.Approve && await SubjectOf(review).WhyNotApproveAsync(write, review) is { } late) return late;
            if (!await TakeAsync(write, review, ask, hold)) return ReviewRefusals.AlreadyDecided;
            if (!hold) await TakeEffectAsync(write, review);
            return ReviewSheet.Of(review, await write.Db.Merchants.Where(row => row.Id == review.MerchantId).Select(row => row.Name).SingleAsync(stop));
        }, stop);

    /// <summary>Carries out a decision that was taken, unless it is a yes to a part of a campaign whose others are not so far.</summary>
    internal async Task TakeEffectAsync(Write write, Review review)
    {
        if (review.Verdict != Verdict.Approve || !await CampaignThings.IsHeldAsync(write.Db, review.Subject, review.SubjectId, write.Stop))
        {
            await ApplyAsync(write, review);
            return;
        }
        (review.AppliedAt, review.WaitsSince) = (null, write.Now);
        write.Tell(review.MerchantId, "review", review.Id, WaitingVerdicts.Waits,
            new { subject = review.Subject, subjectId = Ids.Text(review.SubjectId), title = review.Title });
    }

    /// <summary>Carries out a decision that was taken.</summary>
    internal async Task ApplyAsync(Write write, Review review)
    {
        review.AppliedAt = write.Now;
        await SubjectOf(review).ApplyAsync(write, review);
        write.Tell(review.MerchantId, "review", review.Id, "review.decided", new
        {
            subject = review.Subject,
            subjectId = Ids.Text(review.SubjectId),
            title = review.Title,
            verdict = review.Verdict,
            reason = review.Reason,
            note = review.Note,
        });
    }

    internal IReviewSubject SubjectOf(Review review)
    {
        ReviewKind kind = products.All(sheet => sheet.AllReviews).Single(one => one.Subject == review.Subject);
        return (IReviewSubject)ActivatorUtilities.GetServiceOrCreateInstance(services, kind.Handler);
    }

    private static Refusal? WrongFields(Request ask) => new Guard()
        .Check(ask.Verdict is not null, "/verdict", "field.required")
        .Line(ask.Reason, "/reason", 64, required: false)
        .Paragraph(ask.Note, "/note", 1000, required: false)
        .Refusal;

    private static async Task<bool> IsOwnAsync(Write write, Review review)
    {
        if (write.Caller.PersonId is not { } person) return false;
        return review.SubmittedBy == person
            || (review.AppealOf is { } first && await write.Db.Reviews.AnyAsync(row => row.Id == first && row.DecidedBy == person, write.Stop));
    }

    private static Refusal? WhyNot(Write write, Review review) =>
        review.DecidedAt is not null ? ReviewRefusals.AlreadyDecided
        : review.HeldUntil > write.Now && review.HeldBy != write.Caller.PersonId ? ReviewRefusals.HeldByColleague
        : null;

    /// <summary>The guarded step: of two people who decide at once, one does.</summary>
    private static async Task<bool> TakeAsync(Write write, Review review, Request ask, bool hold)
    {
        DateTimeOffset now = write.Now;
        long? person = write.Caller.PersonId;
        if (await write.Db.Reviews.Where(row => row.Id == review.Id && row.DecidedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DecidedAt, now).SetProperty(row => row.DecidedBy, person), write.Stop) != 1) return false;
        (review.DecidedAt, review.DecidedBy, review.Verdict, review.Reason, review.Note) = (now, person, ask.Verdict, ask.Reason, ask.Note);
        review.EffectiveAt = hold ? now + UndoTime : null;
        review.HeldUntil = null;
        return true;
    }
}
