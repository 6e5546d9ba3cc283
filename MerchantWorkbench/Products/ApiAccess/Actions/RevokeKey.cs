using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.ApiAccess.Actions;

/// <summary>Ends a key for good; the next request with it is refused. Asking again changes nothing.</summary>
/// <remarks>Refuses: request.not_found. Tells: key.revoked.</remarks>
internal sealed class RevokeKey(Writer writer)
{
    /// <summary>Revokes.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, ApiAccessPermissions.Keys, async write =>
        {
            ApiKey? key = await write.Db.ApiKeys.FirstOrDefaultAsync(row => row.Id == id && row.MerchantId == caller.MerchantId, stop);
            if (key is null) return Refusal.NotFound;
            if (key.RevokedAt is not null) return default(Done);
            key.RevokedAt = write.Now;
            write.Tell(caller.MerchantId, ApiAccessEvents.Key, id, ApiAccessEvents.Revoked, new { name = key.Name, tail = key.Tail });
            return default(Done);
        }, stop);
}
