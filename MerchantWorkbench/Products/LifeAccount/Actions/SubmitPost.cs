using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Hands the newest revision in: from now on it is kept as it is, and a reviewer decides about exactly that.</summary>
/// <remarks>
/// Refuses: posts.not_found, posts.wrong_state, request.invalid when its pictures or its coupons are gone, or what it announces is too near or too
/// far. Tells: post.submitted.
/// </remarks>
internal sealed class SubmitPost(Writer writer, CouponShelf shelf)
{
    /// <summary>Submits.</summary>
    public Task<Outcome<PostSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<PostSheet>(caller, LifePermissions.Write, async write =>
        {
            if (!(await PostStep.TakeAsync(write, id, PostMove.Submit, LifeEvents.Submitted)).Is(out Post? post, out Refusal? no)) return no;
            if (await BodyInPlace.WhatIsWrongAsync(write.Db, post.Body, stop) is { } wrong) return wrong;
            if (AnnouncementRules.WhatIsUntimely(post.Body, write.Now) is { } untimely) return untimely;
            if (await HungCoupon.WhyNotAsync(write.Db, shelf, caller, post.Body, stop) is { } unhung) return unhung;
            await PostRevision.KeepAsync(write, post);
            await SubmitReview.OpenAsync(
                write, new(LifeEvents.Post, post.Id, post.MerchantId, post.Revision, post.Title, PostFindings.Of(post.Body, post.PublishAt)));
            return await PostSheet.OfAsync(write.Db, post, stop);
        }, stop);
}
