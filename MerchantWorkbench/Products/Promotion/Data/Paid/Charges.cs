using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Promotion.Domain.Paid;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Data.Paid;

/// <summary>
/// Charges views and clicks: the placement's row and the day's by one guarded update each, and the ledger by one capture of the whole fen or points that came
/// together, all in the caller's transaction. What a budget does not cover is not charged.
/// </summary>
internal static class Charges
{
    /// <summary>Charges views whose rows are being made; the rows say what they were charged.</summary>
    public static async Task ForViewsAsync(Write write, IReadOnlyList<Impression> news)
    {
        // A try that failed may have noted something.
        foreach (Impression one in news) (one.Charged, one.ChargedDay) = (0, null);
        Impression[] bought = [.. news.Where(one => one.PaidFor == BidFor.Thousand)];
        await ChargeAsync(write, bought, one => one.At);
    }

    /// <summary>Charges the click of one row, which the caller has just marked as clicked.</summary>
    public static async Task ForClickAsync(Write write, Impression clicked)
    {
        if (clicked.PaidFor != BidFor.Click) return;
        (clicked.Charged, clicked.ChargedDay) = (0, null);
        await ChargeAsync(write, [clicked], _ => write.Now);
        if (clicked.Charged > 0)
            await write.Db.Impressions.Where(row => row.Id == clicked.Id && row.Charged == 0).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Charged, clicked.Charged).SetProperty(row => row.ChargedDay, clicked.ChargedDay), write.Stop);
    }

    private static async Task ChargeAsync(Write write, IReadOnlyList<Impression> bought, Func<Impression, DateTimeOffset> at)
    {
        List<(Spending Row, IGrouping<long, Impression> Events)> locked = [];
        // All rows in the order of ids before the first capture, so that no two charges wait for each other.
        foreach (IGrouping<long, Impression> one in bought.GroupBy(one => one.PlacementId).OrderBy(one => one.Key))
            if (await Spendings.LockedAsync(write, one.Key) is { KeptAt: not null, EndedAt: null } row) locked.Add((row, one));
        foreach ((Spending row, IGrouping<long, Impression> events) in locked)
        {
            Zone zone = await PlacementStep.ZoneAsync(write.Db, row.MerchantId, write.Stop);
            foreach (IGrouping<DateOnly, Impression> day in events.GroupBy(one => zone.Day(at(one)))) await ChargeDayAsync(write, row, day.Key, day);
            await write.Db.Entry(row).ReloadAsync(write.Stop);
        }
    }

    private static async Task ChargeDayAsync(Write write, Spending row, DateOnly day, IEnumerable<Impression> events)
    {
        await write.Db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO promotion_spending_day (placement_id, day, merchant_id, budget, spent, is_old)
            VALUES ({row.PlacementId}, {day}, {row.MerchantId}, {row.Day}, 0, {false}) ON CONFLICT DO NOTHING
            """, write.Stop);
        IQueryable<SpendingDay> days = write.Db.SpendingDays.Where(one => one.PlacementId == row.PlacementId && one.Day == day);
        await days.Where(one => one.Budget < row.Day).ExecuteUpdateAsync(set => set.SetProperty(one => one.Budget, row.Day), write.Stop);
        long spent = await write.Db.Spendings.Where(one => one.PlacementId == row.PlacementId).Select(one => one.Spent).SingleAsync(write.Stop);
        long today = await days.Select(one => one.Spent).SingleAsync(write.Stop), sum = 0;
        foreach (Impression one in events)
        {
            long price = one.Price!.Value;
            if (spent + sum + price > row.Total * PaidTerms.Parts || today + sum + price > row.Day * PaidTerms.Parts) continue;
            (one.Charged, one.ChargedDay) = (price, price > 0 ? day : null);
            sum += price;
        }
        if (sum == 0) return;
        int moved = await write.Db.Spendings
            .Where(one => one.PlacementId == row.PlacementId && one.EndedAt == null && one.Spent + sum <= one.Total * PaidTerms.Parts)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Spent, one => one.Spent + sum), write.Stop)
            + await days.Where(one => one.Spent + sum <= one.Budget * PaidTerms.Parts)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Spent, one => one.Spent + sum), write.Stop);
        if (moved != 2) throw new InvalidOperationException($"The budget of placement {row.PlacementId} moved while it was locked.");
        long whole = ((spent + sum) / PaidTerms.Parts) - (spent / PaidTerms.Parts);
        if (whole == 0) return;
        Outcome<Done> captured = await new LedgerBook(write).CaptureAsync(
            row.HoldId, whole, $"spent:{Ids.Text(row.PlacementId)}:{row.Attempt}:{(spent + sum) / PaidTerms.Parts}");
        if (captured.Refusal is { } no) throw new InvalidOperationException($"The hold of placement {row.PlacementId} does not fit: {no.Code}.");
    }
}
