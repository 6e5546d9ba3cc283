using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>Counts the changes of what decisions are made from. One row.</summary>
internal sealed class Edition
{
    /// <summary>The id of the row.</summary>
    public const int Only = 1;

    public int Id { get; init; }

    public long Number { get; set; }

    /// <summary>The number of the edition that this transaction makes. Its row is held until the commit, so editions are committed in their order.</summary>
    public static async Task<long> NextAsync(Write write)
    {
        await write.Db.Editions.Where(row => row.Id == Only).ExecuteUpdateAsync(set => set.SetProperty(row => row.Number, row => row.Number + 1), write.Stop);
        return await NumberAsync(write.Db, write.Stop);
    }

    /// <summary>The newest.</summary>
    public static Task<long> NumberAsync(WorkbenchDb db, CancellationToken stop) =>
        db.Editions.Where(row => row.Id == Only).Select(row => row.Number).SingleAsync(stop);
}
