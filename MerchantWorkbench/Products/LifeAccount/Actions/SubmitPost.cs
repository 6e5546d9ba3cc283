using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.LifeAccount.Data;

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
            (await PostHandIn.TakeAsync(write, shelf, id)).Is(out Post? post, out Refusal? no) ? await PostSheet.OfAsync(write.Db, post, stop) : no, stop);
}
