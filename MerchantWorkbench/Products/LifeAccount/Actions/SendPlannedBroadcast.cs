using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Products.LifeAccount.Data;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A post went live for which a broadcast was planned: it is sent. Told again, there is no plan any more.</summary>
/// <remarks>Tells: post.broadcast.</remarks>
internal sealed class SendPlannedBroadcast : IEventHandler
{
    /// <inheritdoc/>
    public async Task HandleAsync(Write write, Event happened)
    {
        if (await PostStep.LockAsync(write, happened.SubjectId) is { } post) await Sending.SendPlannedAsync(write, post);
    }
}
