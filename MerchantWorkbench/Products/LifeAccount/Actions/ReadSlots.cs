using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>The times of the week at which the merchant means to post.</summary>
internal sealed class ReadSlots(Reader reader)
{
    /// <summary>Reads.</summary>
    public Task<Outcome<SlotsSheet>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<SlotsSheet>(caller, LifePermissions.View, async db =>
        {
            long merchant = caller.MerchantId!.Value;
            List<WeeklySlot> rows = await db.WeeklySlots.Where(row => row.MerchantId == merchant).ToListAsync(stop);
            return SlotsSheet.Of(rows.Select(row => row.Time));
        }, stop);
}
