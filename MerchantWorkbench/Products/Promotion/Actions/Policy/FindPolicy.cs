using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions.Policy;

/// <summary>The score's policy as it stands and stood.</summary>
internal sealed class FindPolicy(Reader reader)
{
    /// <summary>Finds.</summary>
    public Task<Outcome<PolicySheet>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<PolicySheet>(caller, PromotionPermissions.ChangeSlots, async db => new PolicySheet(
            (await db.PolicyVersions.AsNoTracking().OrderByDescending(row => row.Version).ToListAsync(stop))
                .ConvertAll(row => new PolicySheet.Version(row.Version, row.At, row.By, row.Reason, row.Policy()))), stop);
}
