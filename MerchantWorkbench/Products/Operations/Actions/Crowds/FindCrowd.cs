using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Data.Crowds;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions.Crowds;

/// <summary>One crowd with how many it has now.</summary>
/// <remarks>Refuses: crowds.not_found.</remarks>
internal sealed class FindCrowd(Reader reader, Clock clock)
{
    /// <summary>Finds.</summary>
    public Task<Outcome<CrowdSheet>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        reader.RunAsync<CrowdSheet>(caller, OperationsPermissions.View, async db =>
        {
            long merchant = caller.MerchantId!.Value;
            if (await db.SavedCrowds.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.MerchantId == merchant, stop) is not { } crowd)
                return OperationsRefusals.NoSuchCrowd;
            return CrowdSheet.Of(crowd, await CrowdRows.ReadAsync(db, merchant, clock.Now, stop), await CrowdRows.TodayAsync(db, merchant, clock.Now, stop));
        }, stop);
}
