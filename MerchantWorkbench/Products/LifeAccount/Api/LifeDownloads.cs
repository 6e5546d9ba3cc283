using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>What a merchant takes home: the figures of its posts as a table, the code that leads shoppers to its page.</summary>
internal static class LifeDownloads
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/b/{merchant}/life/figures.csv", FiguresAsync).WithMetadata(new NeedsAttribute("life.view")).ExcludeFromDescription();
        app.MapGet("/b/{merchant}/life/qr.png", CodeAsync).WithMetadata(new NeedsAttribute("life.view")).ExcludeFromDescription();
    }

    private static Task<IResult> FiguresAsync(string merchant, ReadPostFigures read, IStringLocalizer<Texts> say, HttpContext http) =>
        MerchantDoor.OpenAsync(http, merchant, here => CsvAnswer.SendAsync(http, "posts.csv", async file =>
        {
            if (!(await read.RunAsync(here.Caller, http.RequestAborted)).Is(out PostFiguresSheet? sheet, out Refusal? no)) return no;
            await FiguresTable.WriteAsync(file, sheet.Items, here.Zone, say);
            return default(Done);
        }));

    private static Task<IResult> CodeAsync(string merchant, FindAccount find, PublicAddress address, HttpContext http) =>
        MerchantDoor.OpenAsync(http, merchant, async here => (await find.RunAsync(here.Caller, http.RequestAborted)).Refusal is { } no
            ? MerchantDoor.Refuse(no) : Results.File(QrFile.Png(address.Of("/m/shop/" + here.ShortName)), "image/png", $"follow-{here.ShortName}.png"));
}
