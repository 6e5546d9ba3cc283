using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>A shopper follows an account. Who follows it already stays so.</summary>
/// <remarks>Refuses: request.not_found. Tells: account.followed, when something changed.</remarks>
internal sealed class FollowAccount(Writer writer)
{
    /// <summary>Follows.</summary>
    public Task<Outcome<AccountSheet>> RunAsync(Caller caller, long account, CancellationToken stop = default) =>
        writer.RunAsync<AccountSheet>(caller, LifePermissions.Follow, async write =>
        {
            if (!await OpenAccounts.Of(write.Db).AnyAsync(row => row.Id == account, stop)) return Refusal.NotFound;
            string holder = caller.Holder!;
            if (!await write.Db.Follows.AnyAsync(row => row.Holder == holder && row.MerchantId == account, stop))
            {
                write.Db.Follows.Add(new Follow { Holder = holder, MerchantId = account, At = write.Now });
                write.Tell(account, LifeEvents.Account, account, LifeEvents.Followed, new { person = PersonMark.Of(account, holder) });
                await write.Db.SaveChangesAsync(stop);
            }
            return await AccountSheet.OfAsync(write.Db, account, holder, stop);
        }, stop);
}
