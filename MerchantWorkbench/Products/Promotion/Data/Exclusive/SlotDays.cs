using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Promotion.Data.Paid;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Exclusive;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Data.Exclusive;

/// <summary>
/// The steps of bought days: set aside, confirmed, paid when they begin, given back. Whoever steps has the placement's row; that nobody else has the day is
/// the unique index's to say.
/// </summary>
internal static class SlotDays
{
    /// <summary>What holds are for.</summary>
    public const string Subject = "slot_day";

    /// <summary>Sets the price of every day aside that the newest words want and the placement has not. While a quote stands it is the answer again.</summary>
    /// <returns>Refuses: promotion.days_not_sold, promotion.price_changed, promotion.day_taken, promotion.slot_full, ledger.not_enough.</returns>
    public static async Task<Outcome<Done>> ReserveAsync(Write write, Placement placement)
    {
        (PlacementBody body, ExclusiveTerms terms, DateOnly today) = (placement.Body, placement.Body.Exclusive!, Today(write));
        string slot = body.Slots![0];
        List<SlotDay> mine = await OpenAsync(write.Db, placement.Id, write.Stop);
        foreach (SlotDay aged in mine.Where(row => row.IsAged(write.Now))) await GiveBackAsync(write, aged);
        DateOnly[] missing = [.. ExclusiveRules.Days(body, today)
            .Except(mine.Where(row => row.Slot == slot && !row.IsAged(write.Now)).Select(row => row.Day))];
        if (missing.Length == 0) return default(Done);
        SlotTerms said = (await Slots.AllAsync(write.Db, write.Stop))[slot].Terms;
        if (said.DayPrice == 0) return PromotionRefusals.DaysNotSold(said.NameZh);
        if (said.DayPrice != terms.Price) return PromotionRefusals.PriceChanged(said.DayPrice);
        HashSet<DateOnly> taken = await TakenAsync(write.Db, slot, missing[0], today.AddDays(PlacementRules.MostAhead), write.Stop);
        if (missing.Any(taken.Contains)) return WhyTaken(said.NameZh, missing.First(taken.Contains), taken, today);
        var book = new LedgerBook(write);
        DateTimeOffset until = write.Now + Spendings.Quote;
        foreach (DateOnly day in missing)
        {
            long id = write.NewId();
            Outcome<Hold> held = await book.HoldAsync(new HoldAsk(
                placement.MerchantId, Spendings.CurrencyOf(terms.Pay), terms.Price, Subject, id, $"{Subject}:{Ids.Text(id)}", until));
            if (!held.Is(out Hold? hold, out Refusal? no)) return no;
            write.Db.SlotDays.Add(new SlotDay
            {
                Id = id, MerchantId = placement.MerchantId, PlacementId = placement.Id, Slot = slot, Day = day, Price = terms.Price,
                Currency = hold.Currency, HoldId = hold.Id, QuotedUntil = until,
            });
        }
        await write.Db.SaveChangesAsync(write.Stop);
        return default(Done);
    }

    /// <summary>Keeps what was set aside until the days begin.</summary>
    /// <returns>Refuses: placements.not_reserved, placements.quote_over.</returns>
    public static async Task<Outcome<Done>> ConfirmAsync(Write write, Placement placement)
    {
        List<SlotDay> mine = await OpenAsync(write.Db, placement.Id, write.Stop);
        if (!Covers(placement.Body, mine, Today(write))) return PromotionRefusals.NotReserved;
        foreach (SlotDay row in mine.Where(row => row.KeptAt is null))
        {
            if ((await new LedgerBook(write).KeepAsync(row.HoldId, until: null)).Refusal is not null) return PromotionRefusals.QuoteOver;
            await write.Db.SlotDays.Where(one => one.Id == row.Id && one.EndedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.KeptAt, write.Now), write.Stop);
        }
        return default(Done);
    }

    /// <summary>Whether it has, confirmed, every day of its newest words that has not passed.</summary>
    public static async Task<bool> IsKeptAsync(Write write, Placement placement) => Covers(
        placement.Body, [.. (await OpenAsync(write.Db, placement.Id, write.Stop)).Where(row => row.KeptAt is not null)], Today(write));

    /// <summary>
    /// What time alone does: quotes age out; days that begin while the placement is approved are paid; days that passed while it was not go back.
    /// </summary>
    public static async Task SettleAsync(Write write, Placement placement)
    {
        DateOnly today = Today(write);
        HashSet<(string, DateOnly)> live = await LiveAsync(write, placement);
        foreach (SlotDay row in (await OpenAsync(write.Db, placement.Id, write.Stop)).Where(row => row.PaidAt is null))
        {
            bool isLive = live.Contains((row.Slot, row.Day));
            if (row.IsAged(write.Now) || (row.KeptAt is not null && !isLive && row.Day < today)) await GiveBackAsync(write, row);
            else if (row.KeptAt is not null && isLive && row.Day <= today) await PayAsync(write, row);
        }
    }

    /// <summary>What a move does: days that the placement is not for any more go back, and those of an approval that have begun are paid.</summary>
    public static async Task AfterAsync(Write write, Placement placement, PlacementMove move)
    {
        if (move is PlacementMove.Submit or PlacementMove.Pause or PlacementMove.Resume) return;
        DateOnly today = Today(write);
        HashSet<(string, DateOnly)> live = await LiveAsync(write, placement);
        foreach (SlotDay row in (await OpenAsync(write.Db, placement.Id, write.Stop)).Where(row => row.PaidAt is null))
            if (!live.Contains((row.Slot, row.Day)) || (move == PlacementMove.Approve && row.Day < today)) await GiveBackAsync(write, row);
        if (move == PlacementMove.Approve) await SettleAsync(write, placement);
    }

    /// <summary>Days that a slot has sold, or set aside, between two days.</summary>
    public static async Task<HashSet<DateOnly>> TakenAsync(WorkbenchDb db, string slot, DateOnly from, DateOnly until, CancellationToken stop) =>
        [.. await db.SlotDays.IgnoreQueryFilters() // allowed: that a day is taken, not by whom
            .Where(row => row.Slot == slot && row.EndedAt == null && row.Day >= from && row.Day <= until).Select(row => row.Day).ToListAsync(stop)];

    /// <summary>Whether some rows are every day of the words from a day on.</summary>
    public static bool Covers(PlacementBody body, IReadOnlyCollection<SlotDay> rows, DateOnly since) =>
        ExclusiveRules.Days(body, since).All(day => rows.Any(row => row.Day == day && row.Slot == body.Slots![0]));

    private static Refusal WhyTaken(string slot, DateOnly day, HashSet<DateOnly> taken, DateOnly today)
    {
        DateOnly free = day;
        while (taken.Contains(free)) free = free.AddDays(1);
        return free > today.AddDays(PlacementRules.MostAhead) ? PromotionRefusals.SlotFull(slot, day) : PromotionRefusals.DayTaken(slot, day, free);
    }

    private static DateOnly Today(Write write) => ExclusiveRules.Calendar.Day(write.Now);

    private static Task<List<SlotDay>> OpenAsync(WorkbenchDb db, long placement, CancellationToken stop) =>
        db.SlotDays.AsNoTracking().Where(row => row.PlacementId == placement && row.EndedAt == null).OrderBy(row => row.Day).ToListAsync(stop);

    /// <summary>The days of the approved words.</summary>
    private static async Task<HashSet<(string, DateOnly)>> LiveAsync(Write write, Placement placement)
    {
        if (placement.LiveRevision is not { } live) return [];
        PlacementBody said = live == placement.Revision ? placement.Body : PlacementBody.Read(await write.Db.PlacementRevisions
            .Where(row => row.PlacementId == placement.Id && row.Revision == live).Select(row => row.BodyJson).SingleAsync(write.Stop));
        return [.. ExclusiveRules.Days(said, DateOnly.MinValue).Select(day => (said.Slots![0], day))];
    }

    private static async Task PayAsync(Write write, SlotDay row)
    {
        Outcome<Done> paid = await new LedgerBook(write).CaptureAsync(row.HoldId, row.Price, $"{Subject}_paid:{Ids.Text(row.Id)}");
        if (paid.Refusal is { } no) throw new InvalidOperationException($"The hold of slot day {row.Id} does not fit: {no.Code}.");
        await write.Db.SlotDays.Where(one => one.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.PaidAt, write.Now), write.Stop);
    }

    private static async Task GiveBackAsync(Write write, SlotDay row)
    {
        await new LedgerBook(write).ReleaseAsync(row.HoldId);
        await write.Db.SlotDays.Where(one => one.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.EndedAt, write.Now), write.Stop);
    }
}
