using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>The merchant's placements, newest first.</summary>
internal sealed class ListPlacements(Reader reader, Clock clock)
{
    /// <summary>One page.</summary>
    public Task<Outcome<Page<PlacementSheet>>> RunAsync(Caller caller, PageAsk page, CancellationToken stop = default) =>
        reader.RunAsync<Page<PlacementSheet>>(caller, PromotionPermissions.View, async db =>
        {
            IQueryable<Placement> rows = db.Placements.Where(row => row.MerchantId == caller.MerchantId);
            if (page.After is { } after) rows = rows.Where(row => row.Id < after);
            List<Placement> found = await rows.OrderByDescending(row => row.Id).Take(page.Limit + 1).ToListAsync(stop);
            return page.Cut(await PlacementSheet.OfAsync(db, found, clock.Now, stop), sheet => sheet.Id);
        }, stop);
}
