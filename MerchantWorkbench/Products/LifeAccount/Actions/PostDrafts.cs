using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A new post, whoever writes it.</summary>
internal static class PostDrafts
{
    /// <param name="publishAt">When it shall go live; null for as soon as it is approved.</param>
    /// <returns>The post as a draft; request.invalid with every wrong field.</returns>
    public static async Task<Outcome<Post>> AddAsync(Write write, CouponShelf shelf, PostBody body, DateTimeOffset? publishAt)
    {
        if (PublishTime.WhatIsWrong(publishAt, write.Now) is { } untimely) return untimely;
        if (await BodyInPlace.WhatIsWrongAsync(write.Db, body, write.Stop) is { } wrong) return wrong;
        if (await HungCoupon.WhyNotAsync(write.Db, shelf, write.Caller, body, write.Stop) is { } no) return no;
        var post = new Post { Id = write.NewId(), MerchantId = write.Caller.MerchantId!.Value, CreatedAt = write.Now };
        post.Begin(body.Tidy(), write.Now);
        post.Plan(publishAt);
        write.Db.Posts.Add(post);
        await PostRevision.KeepAsync(write, post);
        write.Tell(post.MerchantId, LifeEvents.Post, post.Id, LifeEvents.Drafted);
        return post;
    }
}
