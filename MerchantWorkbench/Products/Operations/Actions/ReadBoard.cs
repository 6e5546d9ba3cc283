using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Domain;
using MerchantWorkbench.Products.Operations.Domain.Board;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions;

/// <summary>The C-CARE board of a merchant: its four aims in a period, from the rollups of days.</summary>
/// <remarks>Refuses days that are none, ahead, in the wrong order or more than a year, and a shop the merchant does not have.</remarks>
internal sealed class ReadBoard(Reader reader, Clock clock)
{
    /// <summary>Reads. Six statements, however much happened; raw behaviours are not among what they touch.</summary>
    public Task<Outcome<BoardSheet>> RunAsync(Caller caller, BoardAsk ask, CancellationToken stop = default) =>
        reader.RunAsync<BoardSheet>(caller, OperationsPermissions.View, async db =>
        {
            long merchant = caller.MerchantId!.Value;
            Zone zone = Zone.Of(await db.Merchants.Where(row => row.Id == merchant).Select(row => row.Zone).SingleAsync(stop));
            if (!ask.Read(zone.Day(clock.Now)).Is(out Period? period, out Refusal? wrong)) return wrong;
            var rows = await db.Shops.Where(row => row.MerchantId == merchant).OrderBy(row => row.Id)
                .Select(row => new { row.Id, row.Name, IsOpen = row.ClosedAt == null }).ToListAsync(stop);
            long? shop = string.IsNullOrEmpty(ask.Shop) ? null : Ids.Parse(ask.Shop);
            if (shop is not null && rows.All(row => row.Id != shop)) return Refusal.Invalid(new FieldRefusal("/shop", "board.shop", []));
            DateOnly from = BoardSheet.Reach(period);
            IReadOnlyList<DayFact> facts = await DayRows.ReadAsync(db, merchant, from, period.Until, stop);
            HashSet<long> told = [.. facts.Where(fact => fact.Day >= period.From).Select(fact => fact.Shop)];
            return BoardSheet.Of(period, facts, await DayRows.FirstAsync(db, merchant, from, period.Until, stop),
                [.. Outlays.Discounts(facts), .. await Outlays.PromotionAsync(db, merchant, zone, from, period.Until, stop)],
                await db.GuestBooks.Where(row => row.MerchantId == merchant).Select(row => row.Guests).SingleOrDefaultAsync(stop),
                [.. rows.Where(row => row.IsOpen || told.Contains(row.Id)).Select(row => (row.Id, row.Name))], shop);
        }, stop);
}
