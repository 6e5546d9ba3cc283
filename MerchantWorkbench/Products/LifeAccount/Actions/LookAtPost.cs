using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A live post as a shopper reads it.</summary>
/// <remarks>Refuses: posts.not_found, also for what is not live or whose account is closed.</remarks>
internal sealed class LookAtPost(Reader reader)
{
    /// <summary>Looks.</summary>
    public Task<Outcome<FeedItem>> RunAsync(long id, CancellationToken stop = default) => reader.RunAsync<Outcome<FeedItem>>(async db =>
        await LivePosts.Of(db).Where(row => row.Id == id).WithBody(db).FirstOrDefaultAsync(stop) is { } live
            ? (await FeedItem.OfAsync(db, [live], _ => false, stop))[0]
            : LifeRefusals.NotFound, stop);
}
