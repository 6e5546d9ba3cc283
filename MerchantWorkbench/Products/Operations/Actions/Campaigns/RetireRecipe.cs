using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions.Campaigns;

/// <summary>A kept recipe is offered no more: staff take back what is everybody's, a merchant its own. Campaigns begun with it stay.</summary>
/// <remarks>Refuses: recipes.not_found. Tells: recipe.retired.</remarks>
internal sealed class RetireRecipe(Writer writer)
{
    /// <summary>Retires.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, caller.MerchantId is null ? OperationsPermissions.Recipes : OperationsPermissions.Campaigns, async write =>
        {
            long? merchant = caller.MerchantId;
            if (await write.Db.StoredRecipes.Where(row => row.Id == id && row.MerchantId == merchant && row.RetiredAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.RetiredAt, write.Now), stop) == 0) return OperationsRefusals.NoSuchRecipe;
            write.Tell(merchant, OperationsEvents.Recipe, id, OperationsEvents.RecipeRetired, new { });
            return default(Done);
        }, stop);
}
