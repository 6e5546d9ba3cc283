using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>Closes a shop for good: its till redeems nothing more; what it did stays in the figures.</summary>
/// <remarks>Refuses: request.not_found, shops.last_one. Tells: shop.closed.</remarks>
internal sealed class CloseShop(Writer writer)
{
    /// <summary>Closes it.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, long shop, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, MerchantPermissions.Edit, async write =>
        {
            long merchant = caller.MerchantId!.Value;
            await Locks.MerchantAsync(write, merchant);
            if (await write.Db.Shops.SingleOrDefaultAsync(row => row.Id == shop && row.ClosedAt == null, stop) is not { } found) return Refusal.NotFound;
            if (!await write.Db.Shops.AnyAsync(row => row.Id != shop && row.ClosedAt == null, stop)) return MerchantRefusals.LastShop;
            found.ClosedAt = write.Now;
            write.Tell(merchant, "shop", shop, "shop.closed", new { found.Name });
            return default(Done);
        }, stop);
}
