using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Products.Operations.Actions;

namespace MerchantWorkbench.Products.Operations.Api;

/// <summary>The board in the JSON API.</summary>
internal static class BoardOperations
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get("/api/v1/operations/board", "operations.board", OperationsPermissions.View, call => call.Get<ReadBoard>().RunAsync(
            call.Caller, new BoardAsk(call.Query("days"), call.Query("from"), call.Query("until"), call.Query("shop")), call.Stop)),
    ];
}
