using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The merchant takes a live post off: gone from feed and page at once. A newer revision that waits is taken back with it.</summary>
/// <remarks>Refuses: posts.not_found, posts.wrong_state. Tells: post.withdrawn.</remarks>
internal sealed class WithdrawPost(Writer writer)
{
    /// <summary>Withdraws.</summary>
    public Task<Outcome<PostSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<PostSheet>(caller, LifePermissions.Write, async write =>
        {
            if (!(await PostStep.TakeAsync(write, id, PostMove.Withdraw, LifeEvents.Withdrawn)).Is(out Post? post, out Refusal? no)) return no;
            await SubmitReview.WithdrawAsync(write, LifeEvents.Post, id);
            return await PostSheet.OfAsync(write.Db, post, stop);
        }, stop);
}
