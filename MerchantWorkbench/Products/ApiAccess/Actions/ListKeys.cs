using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.ApiAccess.Actions;

/// <summary>The merchant's keys: live ones first, then the newest of the revoked.</summary>
internal sealed class ListKeys(Reader reader)
{
    private const int MostRevoked = 20;

    /// <summary>All of them that matter.</summary>
    public Task<Outcome<IReadOnlyList<KeySheet>>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyList<KeySheet>>(caller, ApiAccessPermissions.Keys, async db =>
        {
            List<KeySheet> rows = await db.ApiKeys.Where(row => row.MerchantId == caller.MerchantId).OrderByDescending(row => row.Id)
                .Select(row => new KeySheet(row.Id, row.Name, row.Tail, row.CreatedAt, row.RevokedAt)).ToListAsync(stop);
            return (KeySheet[])[.. rows.Where(row => row.IsLive), .. rows.Where(row => !row.IsLive).Take(MostRevoked)];
        }, stop);
}
