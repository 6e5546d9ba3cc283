using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>An account: a shopper any that is open, a merchant its own.</summary>
/// <remarks>Refuses: request.not_found.</remarks>
internal sealed class LookAtAccount(Reader reader)
{
    /// <summary>Looks.</summary>
    public Task<Outcome<AccountSheet>> RunAsync(Caller caller, long account, CancellationToken stop = default) =>
        reader.RunAsync<AccountSheet>(caller, LifePermissions.Look, async db =>
            (caller.MerchantId is null || caller.MerchantId == account) && await OpenAccounts.Of(db).AnyAsync(row => row.Id == account, stop)
                ? await AccountSheet.OfAsync(db, account, caller.Holder, stop)
                : Refusal.NotFound, stop);
}
