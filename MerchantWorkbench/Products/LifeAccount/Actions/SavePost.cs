using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A shopper keeps a live post to find it again, or no longer does. Saying it twice changes nothing; nobody else is told.</summary>
/// <remarks>Refuses: posts.not_found.</remarks>
internal sealed class SavePost(Writer writer)
{
    /// <summary>Keeps, or no longer.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, long post, bool save, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, LifePermissions.Comment, async write =>
        {
            if (await LivePosts.Of(write.Db).FirstOrDefaultAsync(row => row.Id == post, stop) is not { } live) return LifeRefusals.NotFound;
            string holder = caller.Holder!;
            SavedPost? before = await write.Db.SavedPosts.FirstOrDefaultAsync(row => row.PostId == post && row.Holder == holder, stop);
            if (before is null && save)
                write.Db.SavedPosts.Add(new SavedPost { Id = write.NewId(), Holder = holder, MerchantId = live.MerchantId, PostId = post });
            if (before is not null && !save) write.Db.SavedPosts.Remove(before);
            return default(Done);
        }, stop);
}
