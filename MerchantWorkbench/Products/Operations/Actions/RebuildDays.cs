using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions;

/// <summary>
/// Staff count all days of a merchant again from the rows. Sound rollups stay as they are. One transaction: of a million rows it takes some seconds, in which
/// nobody else writes on SQLite, and nobody tells of this merchant on PostgreSQL.
/// </summary>
/// <remarks>Refuses: request.not_found. Tells: behaviours.rebuilt.</remarks>
internal sealed class RebuildDays(Writer writer)
{
    /// <summary>Whose days: the merchant's id.</summary>
    public sealed record Request(string? Merchant);

    /// <summary>What was put right.</summary>
    /// <param name="Days">Rollups of days that differed.</param>
    /// <param name="Arrivals">First days of guests that differed.</param>
    public sealed record Receipt(int Days, int Arrivals);

    /// <summary>Counts.</summary>
    public Task<Outcome<Receipt>> RunAsync(Caller caller, Request ask, CancellationToken stop = default) =>
        writer.RunAsync<Receipt>(caller, OperationsPermissions.Rebuild, async write =>
        {
            long merchant = Ids.Parse(ask.Merchant);
            if (!await write.Db.Merchants.AnyAsync(row => row.Id == merchant, stop)) return Refusal.NotFound;
            await BehaviourBook.LockAsync(write, merchant);
            Recount.Difference different = await Recount.AllAsync(write, merchant);
            write.Tell(merchant, "behaviours", merchant, "behaviours.rebuilt", new { days = different.Days, arrivals = different.Arrivals });
            return new Receipt(different.Days, different.Arrivals);
        }, stop);
}
