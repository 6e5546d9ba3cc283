using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A shopper stops following an account. Who does not follow it stays so.</summary>
/// <remarks>Refuses: request.not_found. Tells: account.unfollowed, when something changed.</remarks>
internal sealed class UnfollowAccount(Writer writer)
{
    /// <summary>Unfollows.</summary>
    public Task<Outcome<AccountSheet>> RunAsync(Caller caller, long account, CancellationToken stop = default) =>
        writer.RunAsync<AccountSheet>(caller, LifePermissions.Follow, async write =>
        {
            if (!await OpenAccounts.Of(write.Db).AnyAsync(row => row.Id == account, stop)) return Refusal.NotFound;
            string holder = caller.Holder!;
            if (await write.Db.Follows.Where(row => row.Holder == holder && row.MerchantId == account).ExecuteDeleteAsync(stop) > 0)
                write.Tell(account, LifeEvents.Account, account, LifeEvents.Unfollowed);
            return await AccountSheet.OfAsync(write.Db, account, holder, stop);
        }, stop);
}
