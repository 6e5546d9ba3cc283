using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data.Exclusive;
using MerchantWorkbench.Products.Promotion.Data.Paid;
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
        if (placement.WhyNot(move, write.Caller.MerchantId is not null) is { } no) return no;
        // What time did comes first. Handing in looks at its quote itself, to say that it is over.
        if (placement.Way == SlotWay.Exclusive && move != PlacementMove.Submit) await SlotDays.SettleAsync(write, placement);
        int? before = Served(placement);
        placement.Take(move, write.Now);
        write.Tell(placement.MerchantId, PromotionEvents.Placement, id, told, data);
        if (Served(placement) != before || move == PlacementMove.Approve) await SpanAsync(write, placement);
        if (move == PlacementMove.Stop) await Spendings.ReleaseAsync(write, id);
        if (placement.Way == SlotWay.Exclusive) await SlotDays.AfterAsync(write, placement, move);
        return placement;
    }

    /// <summary>The revision that takes part; null while it is held back.</summary>
    private static int? Served(Placement placement) => placement.Life.IsPaused ? null : placement.LiveRevision;

    /// <summary>Lets one that came in by a festival stand from one instant to another, from the next edition on.</summary>
    public static async Task StandAsync(Write write, Placement placement, DateTimeOffset from, DateTimeOffset until)
    {
        long edition = await CloseSpanAsync(write, placement.Id);
        placement.Span(from, until);
        write.Db.LiveSpans.Add(new LiveSpan
        {
            MerchantId = placement.MerchantId, PlacementId = placement.Id, Revision = placement.LiveRevision!.Value, Since = edition, FirstAt = from,
            EndsAt = until,
        });
    }

    /// <returns>The edition from which the span that was is none any more.</returns>
    private static async Task<long> CloseSpanAsync(Write write, long placement)
    {
        long edition = await Edition.NextAsync(write);
        await write.Db.LiveSpans.Where(row => row.PlacementId == placement && row.Until == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, edition), write.Stop);
        return edition;
    }

    /// <summary>Ends the span that was, and begins the one that is.</summary>
    private static async Task SpanAsync(Write write, Placement placement)
    {
        long edition = await CloseSpanAsync(write, placement.Id);
        if (placement.LiveRevision is not { } live) return;
        // Bought days are the platform's, so that no two merchants' overlap.
        string? zone = placement.Way == SlotWay.Exclusive ? null
            : await write.Db.Merchants.Where(row => row.Id == placement.MerchantId).Select(row => row.Zone).SingleAsync(write.Stop);
        PlacementBody said = PlacementBody.Read(await write.Db.PlacementRevisions
            .Where(row => row.PlacementId == placement.Id && row.Revision == live).Select(row => row.BodyJson).SingleAsync(write.Stop));
        placement.Span(Zone.Of(zone).StartOf(said.From!.Value), Zone.Of(zone).StartOf(said.Until!.Value.AddDays(1)));
        if (said.Paid is { } paid) await Spendings.AgreeAsync(write, placement.Id, paid, placement.EndsAt!.Value);
        if (Served(placement) is null) return;
        write.Db.LiveSpans.Add(new LiveSpan
        {
            MerchantId = placement.MerchantId, PlacementId = placement.Id, Revision = live, Since = edition, FirstAt = placement.FirstAt!.Value,
            EndsAt = placement.EndsAt!.Value, Zone = zone, Rate = said.Paid is null ? null : await Spendings.RateAsync(write.Db, placement.Id, write.Stop),
        });
    }

    public static async Task<Zone> ZoneAsync(WorkbenchDb db, long merchant, CancellationToken stop) =>
        Zone.Of(await db.Merchants.Where(row => row.Id == merchant).Select(row => row.Zone).SingleAsync(stop));
}
