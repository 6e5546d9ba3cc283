using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Writes a new post down as a draft.</summary>
/// <remarks>Refuses: request.invalid with every wrong field. Tells: post.drafted.</remarks>
internal sealed class DraftPost(Writer writer, CouponShelf shelf)
{
    /// <summary>Drafts.</summary>
    /// <param name="publishAt">When it shall go live; null for as soon as it is approved.</param>
    public Task<Outcome<PostSheet>> RunAsync(Caller caller, PostBody body, DateTimeOffset? publishAt = null, CancellationToken stop = default) =>
        writer.RunAsync<PostSheet>(caller, LifePermissions.Write, async write =>
        {
            if (PublishTime.WhatIsWrong(publishAt, write.Now) is { } untimely) return untimely;
            if (await BodyInPlace.WhatIsWrongAsync(write.Db, body, stop) is { } wrong) return wrong;
            if (await HungCoupon.WhyNotAsync(write.Db, shelf, caller, body, stop) is { } no) return no;
            var post = new Post { Id = write.NewId(), MerchantId = caller.MerchantId!.Value, CreatedAt = write.Now };
            post.Begin(body.Tidy(), write.Now);
            post.Plan(publishAt);
            write.Db.Posts.Add(post);
            await PostRevision.KeepAsync(write, post);
            write.Tell(post.MerchantId, LifeEvents.Post, post.Id, LifeEvents.Drafted);
            return await PostSheet.OfAsync(write.Db, post, stop);
        }, stop);
}
