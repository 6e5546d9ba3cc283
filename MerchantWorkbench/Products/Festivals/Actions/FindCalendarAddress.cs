using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>Whether the merchant's calendar has an address, since when, and by whom. The address itself is shown once and not kept.</summary>
internal sealed class FindCalendarAddress(Reader reader)
{
    /// <summary>What is known of it.</summary>
    public sealed record Known(bool Exists, DateTimeOffset? MadeAt, string? By);

    /// <summary>Finds.</summary>
    public Task<Outcome<Known>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<Known>(caller, FestivalPermissions.Calendar, async db =>
            await db.CalendarAddresses.FirstOrDefaultAsync(row => row.MerchantId == caller.MerchantId, stop) is { } row
                ? new Known(true, row.MadeAt, row.By) : new Known(false, null, null), stop);
}
