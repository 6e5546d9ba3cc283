using System.Globalization;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Home.Actions;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Home.Api;

/// <summary>The day report for spreadsheets.</summary>
internal static class ReportDownload
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/b/{merchant}/report.csv", SendAsync).WithMetadata(new NeedsAttribute("home.report")).ExcludeFromDescription();

    private static Task<IResult> SendAsync(string merchant, string? day, ReadReport read, IStringLocalizer<Texts> say, HttpContext http) =>
        MerchantDoor.OpenAsync(http, merchant, async here =>
        {
            if (!(await read.RunAsync(here.Caller, day, http.RequestAborted)).Is(out ReportSheet? report, out Refusal? no)) return MerchantDoor.Refuse(no);
            return await CsvAnswer.SendAsync(http, $"day-{report.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv", async file =>
            {
                await ReportTable.WriteAsync(file, report, say);
                return default(Done);
            });
        });
}
