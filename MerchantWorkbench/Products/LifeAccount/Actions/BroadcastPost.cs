using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>
/// Sends a live post, once, to those who follow the account at this moment, or to a group of them. It uses up one of the week's broadcasts.
/// </summary>
/// <remarks>
/// Refuses: posts.not_found, posts.wrong_state, broadcasts.already_sent, broadcasts.group_too_small, broadcasts.quota_used. Tells: post.broadcast.
/// </remarks>
internal sealed class BroadcastPost(Writer writer)
{
    /// <summary>Sends.</summary>
    public Task<Outcome<PostSheet>> RunAsync(Caller caller, long id, BroadcastGroup group = BroadcastGroup.All, CancellationToken stop = default) =>
        writer.RunAsync<PostSheet>(caller, LifePermissions.Write, async write =>
        {
            if (await PostStep.LockAsync(write, id) is not { } post) return LifeRefusals.NotFound;
            if (await Sending.SendAsync(write, post, group) is { } no) return no;
            return await PostSheet.OfAsync(write.Db, post, stop);
        }, stop);
}
