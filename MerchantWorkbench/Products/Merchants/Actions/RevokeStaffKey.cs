using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>Ends an API key of a member of staff; the next request with it is refused.</summary>
/// <remarks>Refuses: request.not_found. Tells: staff.key_revoked.</remarks>
internal sealed class RevokeStaffKey(Writer writer)
{
    /// <summary>Ends it.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, long key, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, PeoplePermissions.Staff, async write =>
        {
            if (await write.Db.ApiKeys.SingleOrDefaultAsync(row => row.Id == key && row.MerchantId == null && row.RevokedAt == null, stop) is not { } found)
                return Refusal.NotFound;
            found.RevokedAt = write.Now;
            write.Tell(null, "staff", found.PersonId ?? 0, "staff.key_revoked", new { found.Name });
            return default(Done);
        }, stop);
}
