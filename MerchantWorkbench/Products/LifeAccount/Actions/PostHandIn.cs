using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The newest revision of a post is handed in, whoever asks for it.</summary>
internal static class PostHandIn
{
    /// <returns>posts.not_found, posts.wrong_state, request.invalid; or the post.</returns>
    public static async Task<Outcome<Post>> TakeAsync(Write write, CouponShelf shelf, long id)
    {
        if (!(await PostStep.TakeAsync(write, id, PostMove.Submit, LifeEvents.Submitted)).Is(out Post? post, out Refusal? no)) return no;
        if (await BodyInPlace.WhatIsWrongAsync(write.Db, post.Body, write.Stop) is { } wrong) return wrong;
        if (AnnouncementRules.WhatIsUntimely(post.Body, write.Now) is { } untimely) return untimely;
        if (await HungCoupon.WhyNotAsync(write.Db, shelf, write.Caller, post.Body, write.Stop, handsIn: id) is { } unhung) return unhung;
        await PostRevision.KeepAsync(write, post);
        await SubmitReview.OpenAsync(
            write, new(LifeEvents.Post, post.Id, post.MerchantId, post.Revision, post.Title, PostFindings.Of(post.Body, post.PublishAt)));
        return post;
    }
}
