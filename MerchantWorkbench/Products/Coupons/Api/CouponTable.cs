using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Coupons.Api;

/// <summary>Coupons as a table for spreadsheets: money in yuan, times on the merchant's wall clock.</summary>
internal static class CouponTable
{
    private static readonly string[] Heads = ["Id", "Name", "Kind", "State", "Total", "Claimed", "Redeemed", "Spent", "Held", "Income", "From", "Until"];

    public static async Task WriteAsync(CsvFile file, IAsyncEnumerable<CouponSheet> rows, Zone zone, IStringLocalizer<Texts> say)
    {
        await file.RowAsync([.. Heads.Select(head => CsvFile.Text(say["Csv." + head]))]);
        await foreach (CouponSheet row in rows)
            await file.RowAsync(
                CsvFile.Text(row.Id), CsvFile.Text(row.Name), CsvFile.Text(say["List.Kind." + Words.Name(row.Kind)]),
                CsvFile.Text(say["List.State." + Words.Name(row.State)]), CsvFile.Number(row.Total), CsvFile.Number(row.Claimed), CsvFile.Number(row.Redeemed),
                CsvFile.Yuan(row.SpentFen), CsvFile.Yuan(row.HeldFen), CsvFile.Yuan(row.IncomeFen),
                CsvFile.Time(zone.Local(row.ClaimFrom)), CsvFile.Time(zone.Local(row.ClaimUntil)));
    }
}
