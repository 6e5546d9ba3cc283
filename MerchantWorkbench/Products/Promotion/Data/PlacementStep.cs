using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>One step in a placement's life: found, allowed by the table of moves, taken, told; and what is live is written down with its edition.</summary>
internal static class PlacementStep
{
    /// <summary>The placement, kept from others for the rest of the transaction.</summary>
    public static async Task<Placement?> LockAsync(Write write, long id)
    {
        if (write.Db.Database.IsNpgsql())
            await write.Db.Database.ExecuteSqlAsync($"SELECT id FROM promotion_placement WHERE id = {id} FOR NO KEY UPDATE", write.Stop);
        return await write.Db.Placements.FirstOrDefaultAsync(row => row.Id == id, write.Stop);
    }

    /// <returns>The placement after the step; placements.not_found; placements.wrong_state.</returns>
    public static async Task<Outcome<Placement>> TakeAsync(Write write, long id, PlacementMove move, string told, object? data = null)
    {
        if (await LockAsync(write, id) is not { } placement) return PromotionRefusals.NotFound;
        if (placement.Life.WhyNot(move) is { } no) return no;
        int? before = placement.LiveRevision;
        placement.Take(move, write.Now);
        write.Tell(placement.MerchantId, PromotionEvents.Placement, id, told, data);
        if (placement.LiveRevision != before) await SpanAsync(write, placement);
        return placement;
    }

    /// <summary>Ends the span that was, and begins the one that is.</summary>
    private static async Task SpanAsync(Write write, Placement placement)
    {
        long edition = await Edition.NextAsync(write);
        await write.Db.LiveSpans.Where(row => row.PlacementId == placement.Id && row.Until == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, edition), write.Stop);
        if (placement.LiveRevision is not { } live) return;
        Zone zone = await ZoneAsync(write.Db, placement.MerchantId, write.Stop);
        placement.Span(zone.StartOf(placement.Body.From!.Value), zone.StartOf(placement.Body.Until!.Value.AddDays(1)));
        write.Db.LiveSpans.Add(new LiveSpan
        {
            MerchantId = placement.MerchantId, PlacementId = placement.Id, Revision = live, Since = edition, FirstAt = placement.FirstAt!.Value,
            EndsAt = placement.EndsAt!.Value,
        });
    }

    public static async Task<Zone> ZoneAsync(WorkbenchDb db, long merchant, CancellationToken stop) =>
        Zone.Of(await db.Merchants.Where(row => row.Id == merchant).Select(row => row.Zone).SingleAsync(stop));
}
