using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions.Crowds;

/// <summary>Forgets a crowd's rule and name; people were never kept with it.</summary>
/// <remarks>Refuses: crowds.not_found. Tells: crowd.dropped.</remarks>
internal sealed class DropCrowd(Writer writer)
{
    /// <summary>Forgets.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, OperationsPermissions.Crowds, async write =>
        {
            if (await write.Db.SavedCrowds.Where(row => row.Id == id && row.MerchantId == caller.MerchantId).ExecuteDeleteAsync(stop) == 0)
                return OperationsRefusals.NoSuchCrowd;
            write.Tell(caller.MerchantId, OperationsEvents.Crowd, id, OperationsEvents.Dropped, new { });
            return default(Done);
        }, stop);
}
