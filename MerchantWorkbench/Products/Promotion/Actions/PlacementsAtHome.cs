using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>Placements on the merchant's home: those sent back, and those that begin or end in the coming days.</summary>
internal sealed class PlacementsAtHome(IStringLocalizer<Texts> say) : IHomeSource
{
    /// <inheritdoc/>
    public Permission Permission => PromotionPermissions.View;

    /// <inheritdoc/>
    public async Task<HomeShare> RunAsync(WorkbenchDb db, HomeAsk ask, CancellationToken stop) =>
        new([.. await RejectedAsync(db, stop)], [.. await ComingAsync(db, ask, stop)]);

    private async Task<IEnumerable<HomeTodo>> RejectedAsync(WorkbenchDb db, CancellationToken stop)
    {
        var rows = await db.Placements.Where(row => row.Stage == PlacementStage.Rejected).OrderByDescending(row => row.Id).Take(HomeAsk.Most)
            .Select(row => new { row.Id, row.Title }).ToListAsync(stop);
        Dictionary<long, Review> said = await Rejections.LastAsync(db, PromotionEvents.Placement, [.. rows.Select(row => row.Id)], stop);
        return rows.Select(row => new HomeTodo(say["Home.Rejected", row.Title], say["Home.RejectedDo"], $"promotion/{Ids.Text(row.Id)}",
            Reason: said.GetValueOrDefault(row.Id)?.Reason, Note: said.GetValueOrDefault(row.Id)?.Note));
    }

    private async Task<IEnumerable<HomeDate>> ComingAsync(WorkbenchDb db, HomeAsk ask, CancellationToken stop)
    {
        (DateTimeOffset now, DateTimeOffset until) = (ask.Now, ask.Until);
        var rows = await db.Placements.Where(row => row.LiveRevision != null && row.PausedAt == null
            && ((row.FirstAt > now && row.FirstAt <= until) || (row.EndsAt > now && row.EndsAt <= until)))
            .OrderBy(row => row.EndsAt).Take(HomeAsk.Most).Select(row => new { row.Id, row.Title, row.FirstAt, row.EndsAt }).ToListAsync(stop);
        return rows.SelectMany(row => new[]
        {
            (At: row.FirstAt, IsEnd: false, Text: say["Home.Begins", row.Title].Value),
            // Until the end of its last day: that day is what people speak of.
            (At: row.EndsAt?.AddSeconds(-1), IsEnd: true, Text: say["Home.Ends", row.Title].Value),
        }.Where(one => ask.IsComing(one.At))
            .Select(one => new HomeDate(one.At!.Value, one.Text, $"promotion/{Ids.Text(row.Id)}", one.IsEnd, IsWholeDay: true)));
    }
}
