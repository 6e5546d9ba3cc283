using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>A post as it is live: its row and what the live revision says.</summary>
internal sealed record LivePost(Post Row, string BodyJson)
{
    public PostBody Body => PostBody.Read(BodyJson);
}

/// <summary>What shoppers may see, asked in one place: posts with a live revision, of accounts that are open.</summary>
internal static class LivePosts
{
    public static IQueryable<Post> Of(WorkbenchDb db) =>
        db.Posts.Where(post => post.FeedId != null && OpenAccounts.Of(db).Any(merchant => merchant.Id == post.MerchantId));

    /// <summary>Each with the words of the revision that was decided on.</summary>
    public static IQueryable<LivePost> WithBody(this IQueryable<Post> posts, WorkbenchDb db) =>
        from post in posts
        join revision in db.PostRevisions on new { PostId = post.Id, Revision = post.LiveRevision } equals
            new { revision.PostId, Revision = (int?)revision.Revision }
        select new LivePost(post, revision.BodyJson);
}
