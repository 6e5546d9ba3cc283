using System.Text.Json;
using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data;
using MerchantWorkbench.Products.Operations.Data.Campaigns;
using MerchantWorkbench.Products.Operations.Domain.Campaigns;

namespace MerchantWorkbench.Products.Operations.Actions.Campaigns;

/// <summary>Staff publish a recipe to all merchants. It is data: the same words recipes.json has.</summary>
/// <remarks>Refuses: request.invalid for what is no recipe. Tells: recipe.published.</remarks>
internal sealed class PublishRecipe(Writer writer, CampaignParts houses)
{
    /// <summary>The recipe as JSON text.</summary>
    public sealed record Request(string? Recipe);

    /// <summary>Publishes.</summary>
    public Task<Outcome<RecipeLine>> RunAsync(Caller caller, Request ask, CancellationToken stop = default) =>
        writer.RunAsync<RecipeLine>(caller, OperationsPermissions.Recipes, write =>
        {
            Recipe recipe;
            try
            {
                recipe = Recipe.Read(ask.Recipe ?? "");
            }
            catch (JsonException)
            {
                return Said(Refusal.Invalid(new FieldRefusal("/recipe", "recipes.not_one")));
            }
            Guard guard = new Guard().Line(recipe.Name?.Zh, "/recipe/name", Campaign.MostName).Line(recipe.Name?.En, "/recipe/name", Campaign.MostName)
                .Line(recipe.About?.Zh, "/recipe/about", 120).Line(recipe.About?.En, "/recipe/about", 120)
                .Range(recipe.Days, "/recipe/days", 1, Recipe.MostDays)
                .Check(recipe.Parts is { Count: > 0 and <= Recipe.MostParts }, "/recipe/parts", "field.too_many", Recipe.MostParts)
                .Check(recipe.Parts?.All(part => houses.Find(part.Kind) is not null) == true, "/recipe/parts", "campaigns.unknown_part")
                .Check(recipe.Asks is { Count: <= Recipe.MostParts }, "/recipe/asks", "field.too_many", Recipe.MostParts);
            if (guard.Refusal is { } wrong) return Said(wrong);
            StoredRecipe kept = new() { Id = write.NewId(), MerchantId = null, Json = recipe.Write(), At = write.Now };
            write.Db.StoredRecipes.Add(kept);
            write.Tell(null, OperationsEvents.Recipe, kept.Id, OperationsEvents.RecipePublished, new { name = recipe.Name!.Zh });
            return Said(RecipeLine.Of(recipe with { Key = Ids.Text(kept.Id) }));
        }, stop);

    private static Task<Outcome<RecipeLine>> Said(Outcome<RecipeLine> answer) => Task.FromResult(answer);
}
