using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The poll of a live post, and what the shopper chose in it.</summary>
/// <remarks>Refuses: posts.not_found, also for a post without a poll.</remarks>
internal sealed class ReadPoll(Reader reader, Clock clock)
{
    /// <summary>Reads.</summary>
    /// <param name="shopper">Who reads; null for a device without a name.</param>
    public Task<Outcome<PollSheet>> RunAsync(Caller? shopper, long post, CancellationToken stop = default) => reader.RunAsync<Outcome<PollSheet>>(async db =>
        await LivePosts.Of(db).Where(row => row.Id == post).WithBody(db).FirstOrDefaultAsync(stop) is { } live && PostPlaces.Poll(live.Body) is { } poll
            ? await PollSheet.OfAsync(db, post, poll.Block, shopper?.Holder, clock.Now, stop)
            : LifeRefusals.NotFound, stop);
}
