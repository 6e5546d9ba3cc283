using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Actions;
using MerchantWorkbench.Products.Operations.Domain.Board;
using Microsoft.Extensions.Localization;

namespace MerchantWorkbench.Products.Operations.Api;

/// <summary>The board's tables for spreadsheets, one address each: figures, days, sources, cohorts, shops.</summary>
internal static class BoardDownloads
{
    public static void Map(IEndpointRouteBuilder app)
    {
        foreach ((string name, BoardTable.Write write) in BoardTable.All)
            app.MapGet($"/b/{{merchant}}/operations/{name}.csv", (string merchant, string? days, string? from, string? until, string? shop, ReadBoard read,
                    IStringLocalizer<Texts> say, HttpContext http) => SendAsync(http, merchant, name, write, new BoardAsk(days, from, until, shop), read, say))
                .WithMetadata(new NeedsAttribute("operations.view")).ExcludeFromDescription();
    }

    private static Task<IResult> SendAsync(
        HttpContext http, string merchant, string name, BoardTable.Write write, BoardAsk ask, ReadBoard read, IStringLocalizer<Texts> say) =>
        MerchantDoor.OpenAsync(http, merchant, here => CsvAnswer.SendAsync(http, $"board-{name}.csv", async file =>
        {
            if (!(await read.RunAsync(here.Caller, ask, http.RequestAborted)).Is(out BoardSheet? board, out Refusal? no)) return no;
            await write(file, board, say);
            return default(Done);
        }));
}
