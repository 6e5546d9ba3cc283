using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Actions.Campaigns;

namespace MerchantWorkbench.Products.Operations.Api;

/// <summary>Campaigns and recipes in the JSON API.</summary>
internal static class CampaignOperations
{
    private const string Campaigns = "/api/v1/campaigns", One = Campaigns + "/{id}", Recipes = "/api/v1/recipes";

    public static IEnumerable<Operation> All =>
    [
        Operation.Get(Campaigns, "campaigns.list", OperationsPermissions.View, call => call.Get<ReadCampaigns>().RunAsync(call.Caller, call.Stop)),
        Operation.Get(One, "campaigns.find", OperationsPermissions.View, call => call.Get<FindCampaign>().RunAsync(call.Caller, call.Id, call.Stop)),
        Operation.Post<StartCampaign.Request, CampaignSheet>(Campaigns, "campaigns.start", OperationsPermissions.Campaigns,
            (call, body) => call.Get<StartCampaign>().RunAsync(call.Caller, body, call.Stop)),
        Operation.Post(One + "/publish", "campaigns.publish", OperationsPermissions.Campaigns,
            call => call.Get<PublishCampaign>().RunAsync(call.Caller, call.Id, call.Stop), FindAsync),
        Operation.Post<LeaveOutPart.Request, CampaignSheet>(One + "/leave-out", "campaigns.leave_out", OperationsPermissions.Campaigns,
            (call, body) => call.Get<LeaveOutPart>().RunAsync(call.Caller, call.Id, body, call.Stop), StatusCodes.Status200OK, ahead: FindAsync),
        Operation.Post<HoldCampaigns.Request, IReadOnlyList<CampaignSheet>>(Campaigns + "/pause", "campaigns.pause", OperationsPermissions.Campaigns,
            (call, body) => call.Get<HoldCampaigns>().RunAsync(call.Caller, body, goOn: false, call.Stop), StatusCodes.Status200OK),
        Operation.Post<HoldCampaigns.Request, IReadOnlyList<CampaignSheet>>(Campaigns + "/resume", "campaigns.resume", OperationsPermissions.Campaigns,
            (call, body) => call.Get<HoldCampaigns>().RunAsync(call.Caller, body, goOn: true, call.Stop), StatusCodes.Status200OK),
        Operation.Post<CopyCampaign.Request, CampaignSheet>(One + "/copy", "campaigns.copy", OperationsPermissions.Campaigns,
            (call, body) => call.Get<CopyCampaign>().RunAsync(call.Caller, call.Id, body, call.Stop), ahead: FindAsync),
        Operation.Post<SaveRecipe.Request, RecipeLine>(One + "/recipe", "recipes.save", OperationsPermissions.Campaigns,
            (call, body) => call.Get<SaveRecipe>().RunAsync(call.Caller, call.Id, body, call.Stop), ahead: FindAsync),
        Operation.Post<PublishRecipe.Request, RecipeLine>(Recipes, "recipes.publish", OperationsPermissions.Recipes,
            (call, body) => call.Get<PublishRecipe>().RunAsync(call.Caller, body, call.Stop)),
        Operation.Post(Recipes + "/{id}/retire", "recipes.retire", OperationsPermissions.Recipes,
            call => call.Get<RetireRecipe>().RunAsync(call.Caller, call.Id, call.Stop)),
    ];

    /// <summary>Whose campaign it is, is asked before a body is read.</summary>
    private static async Task<Refusal?> FindAsync(ApiCall call) => (await call.Get<FindCampaign>().RunAsync(call.Caller, call.Id, call.Stop)).Refusal;
}
