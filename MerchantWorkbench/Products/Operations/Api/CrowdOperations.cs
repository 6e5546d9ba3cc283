using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Actions.Crowds;

namespace MerchantWorkbench.Products.Operations.Api;

/// <summary>Crowds and own tags in the JSON API.</summary>
internal static class CrowdOperations
{
    private const string Crowds = "/api/v1/crowds";

    private const int MostBytes = 2 * 1024 * 1024;

    public static IEnumerable<Operation> All =>
    [
        Operation.Get(Crowds, "crowds.list", OperationsPermissions.View, call => call.Get<ReadCrowds>().RunAsync(call.Caller, call.Stop)),
        Operation.Get(Crowds + "/{id}", "crowds.find", OperationsPermissions.View, call => call.Get<FindCrowd>().RunAsync(call.Caller, call.Id, call.Stop)),
        Operation.Post<SaveCrowd.Request, CrowdSheet>(Crowds, "crowds.save", OperationsPermissions.Crowds,
            (call, body) => call.Get<SaveCrowd>().RunAsync(call.Caller, null, body, call.Stop)),
        Operation.Post<SaveCrowd.Request, CrowdSheet>(Crowds + "/{id}", "crowds.change", OperationsPermissions.Crowds,
            (call, body) => call.Get<SaveCrowd>().RunAsync(call.Caller, call.Id, body, call.Stop), StatusCodes.Status200OK, ahead: FindAsync),
        Operation.Post(Crowds + "/{id}/drop", "crowds.drop", OperationsPermissions.Crowds,
            call => call.Get<DropCrowd>().RunAsync(call.Caller, call.Id, call.Stop), FindAsync),
        Operation.Post<CountCrowd.Request, CountCrowd.Count>(Crowds + "/count", "crowds.count", OperationsPermissions.View,
            (call, body) => call.Get<CountCrowd>().RunAsync(call.Caller, body, call.Stop), StatusCodes.Status200OK),
        Operation.Post<ImportTag.Request, ImportTag.Receipt>(Crowds + "/tags", "crowds.import_tag", OperationsPermissions.Crowds,
            (call, body) => call.Get<ImportTag>().RunAsync(call.Caller, body, call.Stop), mostBytes: MostBytes),
        Operation.Post<DropTag.Request, Done>(Crowds + "/tags/drop", "crowds.drop_tag", OperationsPermissions.Crowds,
            (call, body) => call.Get<DropTag>().RunAsync(call.Caller, body, call.Stop), StatusCodes.Status200OK),
    ];

    /// <summary>Whose crowd it is, is asked before its words are read.</summary>
    private static async Task<Refusal?> FindAsync(ApiCall call) => (await call.Get<FindCrowd>().RunAsync(call.Caller, call.Id, call.Stop)).Refusal;
}
