using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>How many comments wait for the merchant, and how many are shown without an answer.</summary>
internal sealed class CountComments(Reader reader)
{
    /// <summary>Counts.</summary>
    public Task<Outcome<(int Held, int Open)>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<(int, int)>(caller, LifePermissions.View, async db =>
            (await CommentKind.Held.Of(db, caller).CountAsync(stop), await CommentKind.Open.Of(db, caller).CountAsync(stop)), stop);
}
