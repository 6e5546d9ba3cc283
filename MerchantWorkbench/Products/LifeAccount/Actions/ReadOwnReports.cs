using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Products.LifeAccount.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>What a shopper reported lately, and what staff answered; the newest first.</summary>
internal sealed class ReadOwnReports(Reader reader)
{
    /// <summary>Reports at once.</summary>
    public const int Most = 10;

    /// <summary>Reads.</summary>
    /// <param name="shopper">Null for a device without a name: it sent nothing.</param>
    public async Task<IReadOnlyList<ReportSheet>> RunAsync(Caller? shopper, CancellationToken stop = default)
    {
        if (shopper?.Holder is not { } holder) return [];
        List<Report> rows = await reader.RunAsync(db =>
            db.Reports.Where(row => row.Holder == holder).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(Most).ToListAsync(stop), stop);
        return [.. rows.Select(ReportSheet.Of)];
    }
}
