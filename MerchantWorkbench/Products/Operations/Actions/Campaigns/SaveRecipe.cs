using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Data.Campaigns;
using MerchantWorkbench.Products.Operations.Data.Crowds;
using MerchantWorkbench.Products.Operations.Domain.Campaigns;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions.Campaigns;

/// <summary>Keeps a campaign of one's own as a recipe: its parts as they stand, days that move with the first one.</summary>
/// <remarks>Refuses: campaigns.not_found, campaigns.nothing_to_copy, recipes.too_many, request.invalid. Tells: recipe.kept.</remarks>
internal sealed class SaveRecipe(Writer writer, CampaignParts houses)
{
    /// <summary>Recipes one merchant may keep.</summary>
    public const int Most = 20;

    /// <summary>The name, 1–30 characters, and what it is for, up to 60.</summary>
    public sealed record Request(string? Name, string? About = null);

    /// <summary>Keeps.</summary>
    public Task<Outcome<RecipeLine>> RunAsync(Caller caller, long campaign, Request ask, CancellationToken stop = default) =>
        writer.RunAsync<RecipeLine>(caller, OperationsPermissions.Campaigns, async write =>
        {
            if (await CampaignRows.LockAsync(write, campaign) is not { } of) return OperationsRefusals.NoSuchCampaign;
            if (new Guard().Line(ask.Name, "/name", Campaign.MostName).Line(ask.About, "/about", 60, required: false).Refusal is { } wrong) return wrong;
            if (await write.Db.StoredRecipes.CountAsync(row => row.MerchantId == of.MerchantId && row.RetiredAt == null, stop) >= Most)
                return OperationsRefusals.TooManyRecipes(Most);
            Zone zone = await CrowdRows.ZoneAsync(write.Db, of.MerchantId, stop);
            IReadOnlyList<RecipePart> parts = await CampaignValues.ReadAsync(write.Db, houses, of, zone, stop);
            if (parts.Count == 0) return OperationsRefusals.NothingToCopy;
            string name = ask.Name!.Trim(), about = string.IsNullOrWhiteSpace(ask.About) ? name : ask.About.Trim();
            Recipe recipe = new("own", new RecipeText(name, name), new RecipeText(about, about), of.Days(zone).Count, [], parts);
            StoredRecipe kept = new() { Id = write.NewId(), MerchantId = of.MerchantId, Json = recipe.Write(), At = write.Now };
            write.Db.StoredRecipes.Add(kept);
            write.Tell(of.MerchantId, OperationsEvents.Recipe, kept.Id, OperationsEvents.RecipeKept, new { name });
            return RecipeLine.Of(recipe with { Key = Ids.Text(kept.Id) });
        }, stop);
}
