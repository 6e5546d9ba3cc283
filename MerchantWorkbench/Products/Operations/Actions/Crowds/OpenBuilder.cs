using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Data.Crowds;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions.Crowds;

/// <summary>What a rule may name: the merchant's shops and own tags.</summary>
internal sealed class OpenBuilder(Reader reader, Clock clock)
{
    /// <summary>A shop.</summary>
    public sealed record Shop(string Id, string Name);

    /// <summary>All of it.</summary>
    /// <param name="Today">The merchant's day.</param>
    public sealed record Parts(DateOnly Today, IReadOnlyList<Shop> Shops, IReadOnlyList<string> Tags);

    /// <summary>Reads.</summary>
    public Task<Outcome<Parts>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<Parts>(caller, OperationsPermissions.View, async db =>
        {
            long merchant = caller.MerchantId!.Value;
            var shops = await db.Shops.AsNoTracking().Where(row => row.MerchantId == merchant && row.ClosedAt == null).OrderBy(row => row.Id)
                .Select(row => new { row.Id, row.Name }).ToListAsync(stop);
            return new Parts(await CrowdRows.TodayAsync(db, merchant, clock.Now, stop), [.. shops.Select(row => new Shop(Ids.Text(row.Id), row.Name))],
                await db.OwnTags.Where(row => row.MerchantId == merchant).OrderBy(row => row.Name).Select(row => row.Name).ToListAsync(stop));
        }, stop);
}
