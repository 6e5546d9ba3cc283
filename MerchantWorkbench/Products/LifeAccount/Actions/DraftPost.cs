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
            (await PostDrafts.AddAsync(write, shelf, body, publishAt)).Is(out Post? post, out Refusal? no)
                ? await PostSheet.OfAsync(write.Db, post, stop) : no, stop);
}
