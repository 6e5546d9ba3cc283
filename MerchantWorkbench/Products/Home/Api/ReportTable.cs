using System.Globalization;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Home.Actions;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Home.Api;

/// <summary>The day report as a table of one value a line: part, name, figure, value, unit. Money in yuan.</summary>
internal static class ReportTable
{
    public static async Task WriteAsync(CsvFile file, ReportSheet report, IStringLocalizer<Texts> say)
    {
        string[] heads = ["Day", "Part", "Name", "Figure", "Value", "Unit"];
        await file.RowAsync([.. heads.Select(head => CsvFile.Text(say["Csv." + head]))]);
        if (report.People is { } people)
            foreach ((string figure, int count) in new[]
            {
                ("Came", people.Day.Came), ("New", people.Day.New), ("Claimed", people.Day.Claimed), ("Redeemed", people.Day.Redeemed),
                ("Followed", people.Day.Followed), ("Favourited", people.Day.Favourited),
            }) await RowAsync("People", "", figure, CsvFile.Number(count), "Unit.People");
        if (report.Coupons is { } coupons)
        {
            await LinesAsync("Coupon", coupons.Coupons, withClaims: true);
            await LinesAsync("Shop", coupons.Shops, withClaims: false);
            await RowAsync("Spent", "", "Discount", CsvFile.Yuan(report.DiscountFen), "Csv.Yuan");
        }
        if (report.People is { } paid) await RowAsync("Spent", "", "Promotion", CsvFile.Yuan(paid.PromotionFen), "Csv.Yuan");

        async Task LinesAsync(string part, IEnumerable<CouponLine> lines, bool withClaims)
        {
            foreach (CouponLine line in lines)
            {
                if (withClaims) await RowAsync(part, line.Name, "Pieces", CsvFile.Number(line.Claimed), "Unit.Pieces");
                await RowAsync(part, line.Name, "Uses", CsvFile.Number(line.Redemptions), "Unit.Uses");
                await RowAsync(part, line.Name, "Income", CsvFile.Yuan(line.IncomeFen), "Csv.Yuan");
                await RowAsync(part, line.Name, "Discount", CsvFile.Yuan(line.DiscountFen), "Csv.Yuan");
            }
        }

        Task RowAsync(string part, string name, string figure, string value, string unit) => file.RowAsync(
            report.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CsvFile.Text(say["Report.Part." + part]), CsvFile.Text(name),
            CsvFile.Text(say["Report." + figure]), value, CsvFile.Text(say[unit]));
    }
}
