using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>What a merchant takes home: the figures of its posts as a table.</summary>
internal static class LifeDownloads
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/b/{merchant}/life/figures.csv", FiguresAsync)
        .WithMetadata(new NeedsAttribute("life.view")).ExcludeFromDescription();

    private static Task<IResult> FiguresAsync(string merchant, ReadPostFigures read, IStringLocalizer<Texts> say, HttpContext http) =>
        MerchantDoor.OpenAsync(http, merchant, here => CsvAnswer.SendAsync(http, "posts.csv", async file =>
        {
            if (!(await read.RunAsync(here.Caller, http.RequestAborted)).Is(out PostFiguresSheet? sheet, out Refusal? no)) return no;
            await FiguresTable.WriteAsync(file, sheet.Items, here.Zone, say);
            return default(Done);
        }));
}
