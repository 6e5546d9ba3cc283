using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>One revision of a post as a reviewer needs it: what was handed in, and what is live now.</summary>
/// <remarks>Refuses: posts.not_found.</remarks>
internal sealed class ReadPostRevision(Reader reader)
{
    /// <summary>What a post says, with its pictures.</summary>
    /// <param name="Text">All its words, an article's without how they look.</param>
    /// <param name="Article">The article; null for other kinds.</param>
    /// <param name="Video">The film; null for other kinds.</param>
    /// <param name="Announcement">The announcement; null for other kinds.</param>
    public sealed record Content(
        string Text, IReadOnlyList<PictureSheet> Pictures, string? Coupon, ArticleSheet? Article, VideoSheet? Video, AnnouncementSheet? Announcement)
    {
        /// <summary>Its title; null for kinds that have none.</summary>
        public string? Title => Article?.Title ?? Announcement?.Title;
    }

    /// <summary>What is on the table.</summary>
    /// <param name="PublishAt">When it shall go live; null for at once.</param>
    /// <param name="Live">What shoppers see now, unless it is this very revision; null when they see nothing.</param>
    public sealed record Revision(AccountFace Account, Content Said, Content? Live, DateTimeOffset At, DateTimeOffset? PublishAt);

    /// <summary>Reads.</summary>
    public Task<Outcome<Revision>> RunAsync(Caller caller, long id, int revision, CancellationToken stop = default) =>
        reader.RunAsync<Revision>(caller, ReviewPermissions.View, async db =>
        {
            bool isHandedIn = await db.Reviews.AnyAsync(
                review => review.Subject == LifeEvents.Post && review.SubjectId == id && review.Revision == revision, stop);
            if (!isHandedIn || await db.PostRevisions.FirstOrDefaultAsync(row => row.PostId == id && row.Revision == revision, stop) is not { } said)
                return LifeRefusals.NotFound;
            Post post = await db.Posts.SingleAsync(row => row.Id == id, stop);
            int? shown = post.LiveRevision;
            PostRevision? live = shown == revision ? null
                : await db.PostRevisions.FirstOrDefaultAsync(row => row.PostId == id && row.Revision == shown, stop);
            var reminders = await AnnouncementSheet.RemindersAsync(db, [(id, post.Kind)], stop);
            int asked = reminders.GetValueOrDefault(id);
            return new Revision(
                (await AccountFace.OfAsync(db, [said.MerchantId], stop))[said.MerchantId], await ContentAsync(db, said, asked, stop),
                live is null ? null : await ContentAsync(db, live, asked, stop), said.At, post.PublishAt);
        }, stop);

    private static async Task<Content> ContentAsync(WorkbenchDb db, PostRevision row, int reminders, CancellationToken stop)
    {
        PostBody body = PostBody.Read(row.BodyJson);
        return new Content(
            body.Words, (await PictureSheet.OfAsync(db, [body], stop))(body), PostPlaces.Coupon(body),
            ArticleSheet.Of(body, await PlacedShop.OfAsync(db, [body], stop)), (await VideoSheet.OfAsync(db, [body], stop))(body),
            AnnouncementSheet.Of(body, reminders));
    }
}
