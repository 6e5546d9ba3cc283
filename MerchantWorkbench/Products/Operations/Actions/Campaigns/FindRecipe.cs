using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data.Campaigns;
using MerchantWorkbench.Products.Operations.Data.Crowds;

namespace MerchantWorkbench.Products.Operations.Actions.Campaigns;

/// <summary>One recipe, and the day it may begin on.</summary>
/// <remarks>Refuses: recipes.not_found.</remarks>
internal sealed class FindRecipe(Reader reader, Clock clock)
{
    /// <summary>The recipe.</summary>
    /// <param name="Today">By the merchant's calendar: the first day it may begin.</param>
    public sealed record Found(RecipeLine Recipe, DateOnly Today);

    /// <summary>Finds.</summary>
    public Task<Outcome<Found>> RunAsync(Caller caller, string? key, CancellationToken stop = default) =>
        reader.RunAsync<Found>(caller, OperationsPermissions.View, async db =>
            await CampaignRows.RecipeAsync(db, caller.MerchantId!.Value, key, stop) is { } recipe
                ? new Found(RecipeLine.Of(recipe), await CrowdRows.TodayAsync(db, caller.MerchantId!.Value, clock.Now, stop))
                : OperationsRefusals.NoSuchRecipe, stop);
}
