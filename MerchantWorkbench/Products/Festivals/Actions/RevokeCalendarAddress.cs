using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>Takes the secret address away: whoever has it finds nothing from now on.</summary>
/// <remarks>Refuses: festivals.no_calendar. Tells: calendar.revoked.</remarks>
internal sealed class RevokeCalendarAddress(Writer writer)
{
    /// <summary>Revokes.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, FestivalPermissions.Calendar, async write =>
        {
            if (await write.Db.CalendarAddresses.Where(row => row.MerchantId == caller.MerchantId).ExecuteDeleteAsync(stop) == 0)
                return FestivalRefusals.NoCalendar;
            write.Tell(caller.MerchantId, FestivalEvents.Calendar, caller.MerchantId!.Value, FestivalEvents.AddressRevoked);
            return default(Done);
        }, stop);
}
