using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Products.Operations.Actions;

namespace MerchantWorkbench.Products.Operations.Api;

/// <summary>The operations center in the JSON API: route, right, action.</summary>
internal static class OperationsOperations
{
    private const int MostBytes = 512 * 1024;

    public static IEnumerable<Operation> All =>
    [
        Operation.Post<TellBehaviours.Request, TellBehaviours.Receipt>("/api/v1/events", "events.tell", OperationsPermissions.Tell,
            (call, body) => call.Get<TellBehaviours>().RunAsync(call.Caller, body, call.Stop), StatusCodes.Status200OK, mostBytes: MostBytes),
        Operation.Post<RebuildDays.Request, RebuildDays.Receipt>("/api/v1/events/rebuild", "events.rebuild", OperationsPermissions.Rebuild,
            (call, body) => call.Get<RebuildDays>().RunAsync(call.Caller, body, call.Stop), StatusCodes.Status200OK),
    ];
}
