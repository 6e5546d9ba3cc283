using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The words that make comments wait, and the answers the merchant keeps at hand.</summary>
internal sealed class FindConversation(Reader reader)
{
    /// <summary>Finds.</summary>
    public Task<Outcome<ConversationSheet>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<ConversationSheet>(caller, LifePermissions.View, async db => new ConversationSheet(
            await db.UnwantedWords.Where(row => row.MerchantId == caller.MerchantId).Select(row => row.Word).OrderBy(word => word).ToListAsync(stop),
            await db.QuickReplies.Where(row => row.MerchantId == caller.MerchantId).Select(row => row.Text).OrderBy(text => text).ToListAsync(stop)), stop);
}
