using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Takes a post back from the reviewer; it is a draft again. What is live stays.</summary>
/// <remarks>Refuses: posts.not_found, posts.wrong_state. Tells: post.recalled.</remarks>
internal sealed class RecallPost(Writer writer)
{
    /// <summary>Recalls.</summary>
    public Task<Outcome<PostSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<PostSheet>(caller, LifePermissions.Write, async write =>
        {
            if (!(await PostStep.TakeAsync(write, id, PostMove.Recall, LifeEvents.Recalled)).Is(out Post? post, out Refusal? no)) return no;
            await SubmitReview.WithdrawAsync(write, LifeEvents.Post, id);
            return await PostSheet.OfAsync(write.Db, post, stop);
        }, stop);
}
