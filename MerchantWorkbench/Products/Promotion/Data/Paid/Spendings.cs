using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Paid;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Data.Paid;

/// <summary>The steps of a bought placement's money: quoted and set aside, confirmed, given back. Whoever steps has the placement's row.</summary>
internal static class Spendings
{
    /// <summary>What holds are for.</summary>
    public const string Subject = "placement";

    /// <summary>How long a quote stands.</summary>
    public static readonly TimeSpan Quote = TimeSpan.FromMinutes(10);

    /// <summary>Sets the whole budget aside for ten minutes. While a quote stands it is the answer again.</summary>
    /// <returns>Refuses: placements.wrong_state, ledger.not_enough.</returns>
    public static async Task<Outcome<Spending>> ReserveAsync(Write write, Placement placement)
    {
        PaidTerms terms = placement.Body.Paid!;
        Spending? row = await LockedAsync(write, placement.Id);
        if (row is not null && IsOpen(row) && (row.KeptAt is not null || row.QuotedUntil > write.Now)) return row;
        if (row is not null && placement.LiveRevision is not null) return PromotionRefusals.WrongState;
        var book = new LedgerBook(write);
        if (row is not null) await book.ReleaseAsync(row.HoldId);
        (int attempt, DateTimeOffset until) = ((row?.Attempt ?? 0) + 1, write.Now + Quote);
        Outcome<Hold> held = await book.HoldAsync(new HoldAsk(
            placement.MerchantId, CurrencyOf(terms.Pay), terms.Total, Subject, placement.Id, $"placement:{Ids.Text(placement.Id)}:{attempt}", until));
        if (!held.Is(out Hold? hold, out Refusal? no)) return no;
        Zone zone = await PlacementStep.ZoneAsync(write.Db, placement.MerchantId, write.Stop);
        row ??= write.Db.Spendings.Add(new Spending
        {
            PlacementId = placement.Id, MerchantId = placement.MerchantId, Currency = hold.Currency, Total = 0, Day = 0, Most = 0, HoldId = 0, Attempt = 0,
            QuotedUntil = until, EndsAt = until, MovedAt = write.Now,
        }).Entity;
        (row.Currency, row.Total, row.Day, row.Most, row.HoldId) = (hold.Currency, terms.Total, terms.Day, terms.Most, hold.Id);
        (row.Attempt, row.QuotedUntil, row.KeptAt, row.EndedAt) = (attempt, until, null, null);
        row.EndsAt = zone.StartOf(placement.Body.Until!.Value.AddDays(1));
        await write.Db.SaveChangesAsync(write.Stop);
        return row;
    }

    /// <summary>Keeps what is set aside until it is spent or given back. Once confirmed it stays so.</summary>
    /// <returns>Refuses: placements.not_reserved, placements.quote_over.</returns>
    public static async Task<Outcome<Done>> ConfirmAsync(Write write, Placement placement)
    {
        if (await LockedAsync(write, placement.Id) is not { } row || !IsOpen(row)) return PromotionRefusals.NotReserved;
        if (row.KeptAt is not null) return default(Done);
        if ((await new LedgerBook(write).KeepAsync(row.HoldId, until: null)).Refusal is not null) return PromotionRefusals.QuoteOver;
        row.KeptAt = write.Now;
        await write.Db.SaveChangesAsync(write.Stop);
        return default(Done);
    }

    /// <summary>New words: a quote that nobody confirmed is void, and of what was confirmed neither the total nor the currency changes.</summary>
    /// <returns>Refuses: placements.budget_fixed, placements.wrong_state when its money is given back already.</returns>
    public static async Task<Refusal?> WhyNotEditAsync(Write write, Placement placement, PlacementBody said)
    {
        if (said.By != placement.Way) return PromotionRefusals.WayFixed;
        if (said.Paid is not { } terms || await LockedAsync(write, placement.Id) is not { } row) return null;
        if (!IsOpen(row)) return placement.LiveRevision is null ? null : PromotionRefusals.WrongState;
        if (row.KeptAt is null)
        {
            await GiveBackAsync(write, row);
            return null;
        }
        return terms.Total == row.Total && CurrencyOf(terms.Pay) == row.Currency ? null : PromotionRefusals.BudgetFixed;
    }

    /// <summary>A revision was approved: its day, its bid and its last day hold from now on.</summary>
    public static Task AgreeAsync(Write write, long placement, PaidTerms terms, DateTimeOffset endsAt) => write.Db.Spendings
        .Where(row => row.PlacementId == placement).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Day, terms.Day).SetProperty(row => row.Most, terms.Most).SetProperty(row => row.EndsAt, endsAt), write.Stop);

    /// <summary>Gives back what is left. From then on nothing is charged, so a charge and this never both have the last fen.</summary>
    public static async Task ReleaseAsync(Write write, long placement)
    {
        if (await LockedAsync(write, placement) is { } row && IsOpen(row)) await GiveBackAsync(write, row);
    }

    /// <summary>Whether there is confirmed money for it.</summary>
    public static Task<bool> IsKeptAsync(Write write, long placement) =>
        write.Db.Spendings.AnyAsync(row => row.PlacementId == placement && row.KeptAt != null && row.EndedAt == null, write.Stop);

    /// <summary>What was counted of it by the newest run; the prior where nothing was.</summary>
    public static async Task<int> RateAsync(WorkbenchDb db, long placement, CancellationToken stop) => await db.PlacementRates
        .Where(row => row.PlacementId == placement).OrderByDescending(row => row.Since).Select(row => (int?)row.Rate).FirstOrDefaultAsync(stop)
        ?? ClickRate.Prior;

    /// <summary>The row, which nobody else moves until this transaction has ended.</summary>
    public static async Task<Spending?> LockedAsync(Write write, long placement)
    {
        IQueryable<Spending> rows = write.Db.Spendings.Where(row => row.PlacementId == placement);
        if (await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.MovedAt, write.Now), write.Stop) == 0) return null;
        Spending known = await rows.SingleAsync(write.Stop);
        // It may have been read before the lock was had.
        await write.Db.Entry(known).ReloadAsync(write.Stop);
        return known;
    }

    public static Currency CurrencyOf(PayWith pay) => pay == PayWith.Cash ? Currency.Cash : Currency.Points;

    public static PayWith PayOf(Currency currency) => currency == Currency.Cash ? PayWith.Cash : PayWith.Points;

    private static bool IsOpen(Spending row) => row.EndedAt is null;

    private static async Task GiveBackAsync(Write write, Spending row)
    {
        await new LedgerBook(write).ReleaseAsync(row.HoldId);
        row.EndedAt = write.Now;
        await write.Db.SaveChangesAsync(write.Stop);
    }
}
