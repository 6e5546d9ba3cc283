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
            DateTimeOffset? since = await write.Db.Follows.Where(row => row.Holder == holder && row.MerchantId == account)
                .Select(row => (DateTimeOffset?)row.At).FirstOrDefaultAsync(stop);
            if (await write.Db.Follows.Where(row => row.Holder == holder && row.MerchantId == account).ExecuteDeleteAsync(stop) > 0)
            {
                write.Tell(account, LifeEvents.Account, account, LifeEvents.Unfollowed, new { person = PersonMark.Of(account, holder) });
                // What arrived stays: kept only where something did, so that following to and fro leaves nothing behind.
                if (since is { } from && await write.Db.Broadcasts.AnyAsync(row => row.MerchantId == account && row.At >= from, stop))
                    write.Db.PastFollows.Add(new PastFollow { Holder = holder, MerchantId = account, From = from, Until = write.Now });
            }
            return await AccountSheet.OfAsync(write.Db, account, holder, stop);
        }, stop);
}
