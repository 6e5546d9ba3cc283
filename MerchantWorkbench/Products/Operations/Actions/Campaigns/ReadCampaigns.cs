using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Data.Campaigns;
using MerchantWorkbench.Products.Operations.Data.Crowds;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions.Campaigns;

/// <summary>The operations center: a merchant's campaigns, what they do by purpose, and the recipes to begin with.</summary>
internal sealed class ReadCampaigns(Reader reader, CampaignParts houses, Clock clock)
{
    /// <summary>Campaigns at most, the newest.</summary>
    public const int Most = 50;

    /// <summary>All of it.</summary>
    /// <param name="Columns">Private, public, tools.</param>
    public sealed record Center(
        IReadOnlyList<CampaignSheet> Campaigns, IReadOnlyList<CampaignColumn> Columns, IReadOnlyList<RecipeLine> Recipes, DateOnly Today);

    /// <summary>Reads.</summary>
    public Task<Outcome<Center>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<Center>(caller, OperationsPermissions.View, async db =>
        {
            long merchant = caller.MerchantId!.Value;
            List<Campaign> rows = await db.Campaigns.AsNoTracking().Where(row => row.MerchantId == merchant).OrderByDescending(row => row.Id).Take(Most)
                .ToListAsync(stop);
            IReadOnlyList<CampaignSheet> all = await CampaignReading.ReadAsync(db, houses, rows, clock.Now, stop);
            return new Center(all, [.. Enum.GetValues<PartPurpose>().Select(purpose => CampaignColumn.Of(purpose, all))],
                [.. (await CampaignRows.RecipesAsync(db, merchant, stop)).Select(RecipeLine.Of)], await CrowdRows.TodayAsync(db, merchant, clock.Now, stop));
        }, stop);
}
