using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>
/// Makes the secret address of the merchant's calendar; an earlier one opens nothing any more. Of the secret only a hash is kept. There is no operation
/// of the API for it: the kept answer of a retry would keep the secret.
/// </summary>
/// <remarks>Tells: calendar.made.</remarks>
internal sealed class MakeCalendarAddress(Writer writer)
{
    /// <summary>Below the program's public address, with the secret in it; this once.</summary>
    public Task<Outcome<string>> RunAsync(Caller caller, CancellationToken stop = default) =>
        writer.RunAsync<string>(caller, FestivalPermissions.Calendar, async write =>
        {
            if (caller.MerchantId is not { } merchant) return Refusal.Forbidden;
            string secret = Secrets.New("cal_"), hash = Secrets.Hash(secret);
            if (await write.Db.CalendarAddresses.FirstOrDefaultAsync(row => row.MerchantId == merchant, stop) is { } known)
                (known.Hash, known.MadeAt, known.By) = (hash, write.Now, caller.Name);
            else write.Db.CalendarAddresses.Add(new CalendarAddress { MerchantId = merchant, Hash = hash, MadeAt = write.Now, By = caller.Name });
            write.Tell(merchant, FestivalEvents.Calendar, merchant, FestivalEvents.AddressMade);
            return $"/calendar/{secret}.ics";
        }, stop);
}
