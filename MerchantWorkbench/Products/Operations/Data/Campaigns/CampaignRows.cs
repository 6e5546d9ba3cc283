using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain.Campaigns;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Data.Campaigns;

/// <summary>Campaigns, their things, and the recipes a merchant may use.</summary>
internal static class CampaignRows
{
    /// <summary>The campaign, kept from others for the rest of the transaction; null when it is nobody's, or somebody else's.</summary>
    public static async Task<Campaign?> LockAsync(Write write, long id)
    {
        if (write.Db.Database.IsNpgsql())
            await write.Db.Database.ExecuteSqlAsync($"SELECT id FROM operations_campaign WHERE id = {id} FOR NO KEY UPDATE", write.Stop);
        return await write.Db.Campaigns.FirstOrDefaultAsync(row => row.Id == id, write.Stop);
    }

    /// <summary>Its things, in their order.</summary>
    public static Task<List<CampaignThing>> ThingsAsync(WorkbenchDb db, long campaign, CancellationToken stop) =>
        db.CampaignThings.AsNoTracking().Where(row => row.CampaignId == campaign).OrderBy(row => row.Place).ToListAsync(stop);

    /// <summary>The platform's recipes, those staff published, and the merchant's own, in this order.</summary>
    public static async Task<IReadOnlyList<Recipe>> RecipesAsync(WorkbenchDb db, long? merchant, CancellationToken stop)
    {
        List<StoredRecipe> kept = await db.StoredRecipes.AsNoTracking()
            .Where(row => row.RetiredAt == null && (row.MerchantId == null || row.MerchantId == merchant))
            .OrderBy(row => row.MerchantId != null).ThenBy(row => row.Id).ToListAsync(stop);
        return [.. Recipe.OfPlatform, .. kept.Select(row => Recipe.Read(row.Json) with { Key = Ids.Text(row.Id) })];
    }

    /// <summary>One of them; null for a key that is none.</summary>
    public static async Task<Recipe?> RecipeAsync(WorkbenchDb db, long merchant, string? key, CancellationToken stop)
    {
        if (Recipe.OfPlatform.FirstOrDefault(one => one.Key == key) is { } own) return own;
        long id = Ids.Parse(key);
        string? json = await db.StoredRecipes
            .Where(row => row.Id == id && row.RetiredAt == null && (row.MerchantId == null || row.MerchantId == merchant)).Select(row => row.Json)
            .FirstOrDefaultAsync(stop);
        return json is null ? null : Recipe.Read(json) with { Key = Ids.Text(id) };
    }
}
