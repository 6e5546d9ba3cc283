using MerchantWorkbench.Platform.Products;

namespace MerchantWorkbench.Platform.Campaigns;

/// <summary>What all houses let a campaign be made of.</summary>
public sealed class CampaignParts(ProductRegistry products, IServiceProvider services)
{
    /// <summary>The part of a word; null for one no house knows.</summary>
    public ICampaignPart? Find(string kind) => All.FirstOrDefault(part => part.Kind == kind);

    private IEnumerable<ICampaignPart> All =>
        products.All(sheet => sheet.AllCampaignParts).Select(type => (ICampaignPart)ActivatorUtilities.GetServiceOrCreateInstance(services, type));
}
