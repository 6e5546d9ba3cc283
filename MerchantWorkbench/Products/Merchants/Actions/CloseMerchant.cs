using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>Ends a merchant: nobody acts for it any more, its coupons give out nothing more. Its history stays.</summary>
/// <remarks>Refuses: request.not_found, merchants.closed. Tells: merchant.closed.</remarks>
internal sealed class CloseMerchant(Writer writer)
{
    /// <summary>Ends it.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, long merchant, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, MerchantPermissions.Close, async write =>
        {
            if (await write.Db.Merchants.SingleOrDefaultAsync(row => row.Id == merchant, stop) is not { } found) return Refusal.NotFound;
            if (found.ClosedAt is not null) return new Refusal("merchants.closed", RefusalKind.Conflict);
            found.ClosedAt = write.Now;
            write.Tell(merchant, "merchant", merchant, "merchant.closed");
            return default(Done);
        }, stop);
}
