using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Data.Paid;
using MerchantWorkbench.Products.Promotion.Domain.Paid;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Promotion.Actions.Paid;

/// <summary>The money of one bought placement, in fen or points as <paramref name="Pay"/> says.</summary>
/// <param name="Total">What was set aside.</param>
/// <param name="Day">The most of one day.</param>
/// <param name="Spent">Spent so far, with up to three decimals.</param>
/// <param name="Held">Still set aside; 0 when the quote aged out and when the rest went back.</param>
/// <param name="QuotedUntil">Until when the quote stands; null once it is confirmed.</param>
/// <param name="EndedAt">When the rest went back.</param>
public sealed record SpendingSheet(
    PayWith Pay, long Total, long Day, decimal Spent, long Held, DateTimeOffset? QuotedUntil, bool IsConfirmed, DateTimeOffset? EndedAt)
{
    internal static async Task<Dictionary<long, SpendingSheet>> OfAsync(WorkbenchDb db, long[] placements, DateTimeOffset now, CancellationToken stop) =>
        (await db.Spendings.AsNoTracking().Where(row => placements.Contains(row.PlacementId)).ToListAsync(stop)).ToDictionary(row => row.PlacementId, row =>
        {
            bool isOver = row.EndedAt is not null || (row.KeptAt is null && row.QuotedUntil <= now);
            return new SpendingSheet(
                Spendings.PayOf(row.Currency), row.Total, row.Day, row.Spent / (decimal)PaidTerms.Parts,
                isOver ? 0 : row.Total - (row.Spent / PaidTerms.Parts), row.KeptAt is null ? row.QuotedUntil : null, row.KeptAt is not null, row.EndedAt);
        });

    /// <summary>The quote stands and waits for its merchant.</summary>
    public bool IsQuoted(DateTimeOffset now) => !IsConfirmed && EndedAt is null && QuotedUntil > now;
}
