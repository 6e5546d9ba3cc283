using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Operations.Actions;
using MerchantWorkbench.Products.Operations.Actions.Campaigns;
using MerchantWorkbench.Products.Operations.Actions.Crowds;
using MerchantWorkbench.Products.Operations.Api;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Data.Crowds;
using MerchantWorkbench.Products.Operations.Demo;

namespace MerchantWorkbench.Products.Operations;

/// <summary>
/// 运营中心: one stream of what shoppers do, and its days. It needs no other product: houses tell by <see cref="Platform.Events.IBehaviourSource"/>, a
/// merchant's own system by the API.
/// </summary>
public sealed class OperationsProduct : IProduct
{
    /// <inheritdoc/>
    public ProductCard Card => new("operations", Aim.Efficiency, "chart", OpeningPolicy.AtOnce, Needs: []);

    /// <inheritdoc/>
    public void Declare(ProductSheet sheet) => sheet
        .Permissions(OperationsPermissions.All)
        .Link(Site.Merchant, "operations", "chart", "Nav.Operations", 55, OperationsPermissions.View, Aim.Efficiency)
        .Operations(OperationsOperations.All)
        .Operations(BoardOperations.All)
        .Operations(CrowdOperations.All)
        .Operations(CampaignOperations.All)
        .Endpoints(BoardDownloads.Map)
        .Invariants(OperationsInvariants.All)
        .Every<GatherBehaviours>(TimeSpan.FromSeconds(2))
        .Every<CheckDays>(TimeSpan.FromMinutes(10))
        .Every<KeepCrowds>(TimeSpan.FromMinutes(1))
        .On<ReleaseCampaign>(WaitingVerdicts.Waits)
        .Audience(CrowdPeople.Name, CrowdPeople.OfAsync, choices: CrowdPeople.ChoicesAsync)
        .Demo<CampaignDemo>();
}
