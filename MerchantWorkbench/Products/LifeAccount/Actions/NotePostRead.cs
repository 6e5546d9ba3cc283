using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A shopper opened a live post, or came to its end. It is noted now and kept within two seconds by <see cref="KeepPostReads"/>.</summary>
/// <remarks>Refuses: posts.not_found. Tells nothing: a look is no event.</remarks>
internal sealed class NotePostRead(Reader reader, HeardReads heard)
{
    /// <summary>Notes it; what a merchant looks at is not counted.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, long post, bool toTheEnd, CancellationToken stop = default) =>
        reader.RunAsync<Done>(caller, LifePermissions.Look, async db =>
        {
            if (await LivePosts.Of(db).Where(row => row.Id == post).WithBody(db).FirstOrDefaultAsync(stop) is not { } live) return LifeRefusals.NotFound;
            long? coupon = Ids.TryParse(PostPlaces.Coupon(live.Body), out long hung) ? hung : null;
            if (caller.Holder is { } holder) heard.Hear(live.Row.MerchantId, post, coupon, holder, toTheEnd);
            return default(Done);
        }, stop);
}
