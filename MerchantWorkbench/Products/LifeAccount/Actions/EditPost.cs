using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Gives a post new words: a new revision, a draft until it is submitted. What is live stays as it is. The same words change nothing.</summary>
/// <remarks>Refuses: posts.not_found, request.invalid, posts.wrong_state, posts.changed_meanwhile. Tells: post.edited.</remarks>
internal sealed class EditPost(Writer writer, CouponShelf shelf)
{
    /// <summary>Edits.</summary>
    /// <param name="revision">The revision the new words were written on: a colleague's later one is not overwritten.</param>
    public Task<Outcome<PostSheet>> RunAsync(Caller caller, long id, int revision, PostBody body, CancellationToken stop = default) =>
        writer.RunAsync<PostSheet>(caller, LifePermissions.Write, async write =>
        {
            if (await PostStep.LockAsync(write, id) is not { } post) return LifeRefusals.NotFound;
            if ((body.Kind ?? PostKind.Short) != post.Kind) return Refusal.Invalid(new FieldRefusal("/kind", "posts.kind_fixed"));
            if (post.Life.WhyNot(PostMove.Edit) is { } no) return no;
            if (await BodyInPlace.WhatIsWrongAsync(write.Db, body, stop) is { } wrong) return wrong;
            if (await HungCoupon.WhyNotAsync(write.Db, shelf, caller, body, stop) is { } unhung) return unhung;
            if (post.Revision != revision) return LifeRefusals.ChangedMeanwhile;
            PostBody tidy = body.Tidy();
            if (tidy.Write() == post.Body.Write()) return await PostSheet.OfAsync(write.Db, post, stop);
            post.Say(tidy, write.Now);
            post.Take(PostMove.Edit, write);
            await PostRevision.KeepAsync(write, post);
            write.Tell(post.MerchantId, LifeEvents.Post, id, LifeEvents.Edited, new { revision = post.Revision });
            return await PostSheet.OfAsync(write.Db, post, stop);
        }, stop);
}
