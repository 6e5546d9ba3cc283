using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>Figures of posts as a table for spreadsheets: money in yuan, times on the merchant's wall clock.</summary>
internal static class FiguresTable
{
    private static readonly string[] Heads =
        ["Post", "State", "LiveSince", "Readers", "ReadToEnd", "Percent", "Likes", "Comments", "Follows", "Claims", "Redemptions", "Revenue", "Poll"];

    public static async Task WriteAsync(CsvFile file, IReadOnlyList<PostFigures> rows, Zone zone, IStringLocalizer<Texts> say)
    {
        await file.RowAsync([.. Heads.Select(head => CsvFile.Text(say["Csv." + head]))]);
        foreach (PostFigures row in rows)
            await file.RowAsync(
                CsvFile.Text(row.Title), CsvFile.Text(say["State." + Words.Name(row.State)]), CsvFile.Time(zone.Local(row.LiveSince)),
                CsvFile.Number(row.Readers), CsvFile.Number(row.ReadToEnd), row.ReadToEndPercent is { } percent ? CsvFile.Number(percent) : "",
                CsvFile.Number(row.Likes), CsvFile.Number(row.Comments), CsvFile.Number(row.Follows), CsvFile.Number(row.Claims),
                CsvFile.Number(row.Redemptions), CsvFile.Yuan(row.RevenueFen), CsvFile.Text(Counted(row.Poll)));
    }

    /// <summary>The question with each option and its votes.</summary>
    private static string Counted(PollSheet? poll) =>
        poll is null ? "" : $"{poll.Question} {string.Join(" · ", poll.Options.Select(option => $"{option.Text} {option.Votes}"))}";
}
