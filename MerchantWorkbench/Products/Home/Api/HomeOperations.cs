using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Products.Home.Actions;

namespace MerchantWorkbench.Products.Home.Api;

/// <summary>The home in the JSON API: route, right, action.</summary>
internal static class HomeOperations
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get("/api/v1/home/cards", "home.cards", HomePermissions.Arrange, call => call.Get<FindCards>().RunAsync(call.Caller, call.Stop)),
        Operation.Post<KeepCards.Request, CardsSheet>("/api/v1/home/cards", "home.keep_cards", HomePermissions.Arrange,
            (call, body) => call.Get<KeepCards>().RunAsync(call.Caller, body, call.Stop), StatusCodes.Status200OK, "PUT"),
        Operation.Get("/api/v1/home/report", "home.report", HomePermissions.Report,
            call => call.Get<ReadReport>().RunAsync(call.Caller, call.Query("day"), call.Stop)),
    ];
}
