using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Coupons.Api;

/// <summary>Pieces as a table for spreadsheets: money in yuan, times on the merchant's wall clock.</summary>
internal static class PieceTable
{
    private static readonly string[] Heads =
        ["Piece", "Code", "State", "Holder", "ClaimedAt", "ValidFrom", "ValidUntil", "UsesLeft", "Redeemed", "Spent", "Income"];

    public static async Task WriteAsync(CsvFile file, IAsyncEnumerable<ExportPieces.Row> rows, Zone zone, IStringLocalizer<Texts> say)
    {
        await file.RowAsync([.. Heads.Select(head => CsvFile.Text(say["Csv." + head]))]);
        await foreach (ExportPieces.Row row in rows)
            await file.RowAsync(
                CsvFile.Text(row.Id), CsvFile.Text(row.Code), CsvFile.Text(say["Detail.Piece." + Words.Name(row.Status)]), CsvFile.Text(row.Holder),
                CsvFile.Time(zone.Local(row.ClaimedAt)), CsvFile.Time(zone.Local(row.ValidFrom)), CsvFile.Time(zone.Local(row.ValidUntil)),
                CsvFile.Number(row.UsesLeft), CsvFile.Number(row.Redeemed), CsvFile.Yuan(row.GivenFen), CsvFile.Yuan(row.PaidFen));
    }
}
