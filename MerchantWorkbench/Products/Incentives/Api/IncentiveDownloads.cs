using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Incentives.Actions;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Incentives.Api;

/// <summary>The statement as a table to take home: points as they are, money in yuan, times on the merchant's wall clock.</summary>
internal static class IncentiveDownloads
{
    private static readonly string[] Heads = ["At", "Kind", "Amount", "Earned", "Shop", "Tariff", "Cause", "By"];

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/b/{merchant}/promotion/points.csv", StatementAsync).WithMetadata(new NeedsAttribute("points.view")).ExcludeFromDescription();

    private static Task<IResult> StatementAsync(string merchant, ExportStatement export, IStringLocalizer<Texts> say, HttpContext http) =>
        MerchantDoor.OpenAsync(http, merchant, here => CsvAnswer.SendAsync(http, "statement.csv", file =>
        {
            Currency currency = Words.TryParse(http.Request.Query["currency"], out Currency asked) ? asked : Currency.Points;
            string? kind = ReadStatement.Kinds.FirstOrDefault(one => one == http.Request.Query["kind"]);
            return export.RunAsync(here.Caller, currency, kind, lines => WriteAsync(file, lines, here.Zone, say), http.RequestAborted);
        }));

    private static async Task WriteAsync(CsvFile file, IAsyncEnumerable<StatementLine> lines, Zone zone, IStringLocalizer<Texts> say)
    {
        await file.RowAsync([.. Heads.Select(head => CsvFile.Text(say["Csv." + head]))]);
        await foreach (StatementLine line in lines)
            await file.RowAsync(
                CsvFile.Time(zone.Local(line.At)), CsvFile.Text(say["Kind." + line.Kind]),
                line.Currency == Currency.Cash ? CsvFile.Yuan(line.Amount) : CsvFile.Number(line.Amount),
                CsvFile.Text(line.Earned is { } earned ? say["Earned." + Words.Name(earned)].Value : null), CsvFile.Text(line.Shop),
                line.Tariff is { } tariff ? CsvFile.Number(tariff) : "", CsvFile.Text(line.Cause), CsvFile.Text(line.By));
    }
}
