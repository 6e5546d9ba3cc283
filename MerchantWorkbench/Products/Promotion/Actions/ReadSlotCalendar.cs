using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Exclusive;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>Seven days of all slots: what is free, what is sold, what is one's own, what is not for this merchant and why.</summary>
internal sealed class ReadSlotCalendar(Reader reader, Snapshots snapshots, Clock clock)
{
    /// <summary>Reads.</summary>
    /// <param name="from">The first day; null for today.</param>
    public Task<Outcome<SlotCalendar>> RunAsync(Caller caller, DateOnly? from, CancellationToken stop = default) =>
        reader.RunAsync<SlotCalendar>(caller, PromotionPermissions.View, async db =>
        {
            Merchant merchant = await db.Merchants.SingleAsync(row => row.Id == caller.MerchantId, stop);
            Zone zone = Zone.Of(merchant.Zone);
            DateTimeOffset now = clock.Now;
            DateOnly today = zone.Day(now), first = from is { } asked && Math.Abs(asked.DayNumber - today.DayNumber) <= 400 ? asked : today;
            Placement[] own = [.. await db.Placements
                .Where(row => row.MerchantId == merchant.Id && row.Stage != PlacementStage.Stopped && row.Way != SlotWay.Festival)
                .OrderByDescending(row => row.Id).Take(500).ToListAsync(stop)];
            Snapshot snapshot = await snapshots.NowAsync(stop);
            (int score, _) = await OwnScore.OfAsync(db, merchant.Id, stop);
            DateOnly last = first.AddDays(SlotCalendar.Days - 1), salesDay = ExclusiveRules.Calendar.Day(now);
            HashSet<(string, DateOnly)> sold = [.. await db.SlotDays.IgnoreQueryFilters() // allowed: that a day is taken, not by whom
                .Where(row => row.EndedAt == null && row.Day >= first && row.Day <= last).Select(row => new ValueTuple<string, DateOnly>(row.Slot, row.Day))
                .ToListAsync(stop)];
            return new SlotCalendar(first, today, [.. (await Slots.InOrderAsync(db, stop)).Select(slot => new SlotCalendar.Row(
                slot.Code, slot.Terms.NameZh, slot.Terms.NameEn,
                [.. Enumerable.Range(0, SlotCalendar.Days).Select(at => Sold(slot, Cell(slot, first.AddDays(at)))) ]))]);

            // The paid places of a day beside the free ones.
            SlotCalendar.Cell Sold(Slot slot, SlotCalendar.Cell cell) =>
                cell.State is CellState.Mine or CellState.Past ? cell
                : sold.Contains((slot.Code, cell.Day)) ? cell with { State = CellState.Full }
                : slot.Terms.DayPrice > 0 && cell.Day >= salesDay && slot.Terms.WhyNot(SlotWay.Exclusive, merchant.ShortName) is null
                    ? cell with { DayPrice = slot.Terms.DayPrice } : cell;

            SlotCalendar.Cell Cell(Slot slot, DateOnly day)
            {
                if (own.FirstOrDefault(row => row.Body.Slots!.Contains(slot.Code) && row.Body.From <= day && row.Body.Until >= day) is { } mine)
                    return new(day, CellState.Mine, null, null, Ids.Text(mine.Id), mine.Title, mine.Life.State(mine.FirstAt, mine.EndsAt, now));
                if (slot.Terms.WhyNot(SlotWay.Daily, merchant.ShortName) is { } why) return new(day, CellState.NotEligible, null, why);
                if (day < today) return new(day, CellState.Past);
                DateTimeOffset noon = zone.StartOf(day).AddHours(12);
                IEnumerable<Candidate> there = snapshot.Booths[slot.Code].Candidates
                    .Where(one => one.IsFree && one.Bar is null && one.From <= noon && one.Until > noon && one.Merchant != merchant.Id);
                return new(day, CellState.Free, 1 + there.Where(one => one.Score > score).Select(one => one.Merchant).Distinct().Count());
            }
        }, stop);
}
