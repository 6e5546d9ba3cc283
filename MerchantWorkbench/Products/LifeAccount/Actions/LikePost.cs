using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A shopper likes a live post, or no longer does. Saying it twice changes nothing.</summary>
/// <remarks>Refuses: posts.not_found. Tells: post.liked or post.unliked, when something changed.</remarks>
internal sealed class LikePost(Writer writer)
{
    /// <summary>Likes, or takes it back.</summary>
    public Task<Outcome<PostLikes>> RunAsync(Caller caller, long post, bool like, CancellationToken stop = default) =>
        writer.RunAsync<PostLikes>(caller, LifePermissions.Comment, async write =>
        {
            if (await LivePosts.Of(write.Db).FirstOrDefaultAsync(row => row.Id == post, stop) is not { } liked) return LifeRefusals.NotFound;
            string holder = caller.Holder!;
            Like? before = await write.Db.Likes.FirstOrDefaultAsync(row => row.PostId == post && row.Holder == holder, stop);
            if (before is null == like)
            {
                if (before is null) write.Db.Likes.Add(new Like { Holder = holder, MerchantId = liked.MerchantId, PostId = post, At = write.Now });
                else write.Db.Likes.Remove(before);
                write.Tell(liked.MerchantId, LifeEvents.Post, post, like ? LifeEvents.Liked : LifeEvents.Unliked);
                await write.Db.SaveChangesAsync(stop);
            }

            return new PostLikes(await write.Db.Likes.CountAsync(row => row.PostId == post, stop), like);
        }, stop);
}
