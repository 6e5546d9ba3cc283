using System.Globalization;
using System.Text.Json.Nodes;
using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Operations.Actions.Crowds;
using MerchantWorkbench.Products.Operations.Data.Campaigns;
using MerchantWorkbench.Products.Operations.Domain.Campaigns;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Operations.Actions.Campaigns;

/// <summary>Begins a campaign with a recipe: all its drafts in one transaction, each leading to the one before. Nothing is handed in.</summary>
/// <remarks>
/// Refuses: recipes.not_found, crowds.too_many, request.invalid: the fields, and a part its house does not take at <c>/parts/n</c>, counted from 0.
/// Tells: campaign.started, and what the houses tell of their drafts.
/// </remarks>
internal sealed class StartCampaign(Writer writer, Rights rights, CampaignParts houses)
{
    /// <summary>How far ahead the first day may lie: a placement takes no more.</summary>
    public const int MostAhead = 90;

    /// <summary>What is asked.</summary>
    /// <param name="Recipe">Key of the recipe.</param>
    /// <param name="Name">1–30 characters; null for the recipe's own.</param>
    /// <param name="From">First day by the merchant's calendar, today or later, at most 90 days ahead.</param>
    /// <param name="Days">How many days, 1 to 31; null for as many as the recipe says.</param>
    /// <param name="Answers">What the recipe asks; what is left out is as usual.</param>
    public sealed record Request(string? Recipe, string? Name, DateOnly? From, int? Days = null, IReadOnlyList<Answer>? Answers = null);

    /// <summary>An answer to one thing a recipe asks.</summary>
    /// <param name="Key">What is answered.</param>
    /// <param name="Number">Fen, pieces or percent.</param>
    /// <param name="Text">Where words are asked.</param>
    public sealed record Answer(string Key, long? Number = null, string? Text = null);

    /// <summary>Begins.</summary>
    public Task<Outcome<CampaignSheet>> RunAsync(Caller caller, Request ask, CancellationToken stop = default) =>
        writer.RunAsync<CampaignSheet>(caller, OperationsPermissions.Campaigns, async write =>
        {
            long id = caller.MerchantId!.Value;
            Merchant merchant = await write.Db.Merchants.AsNoTracking().SingleAsync(row => row.Id == id, stop);
            var zone = Zone.Of(merchant.Zone);
            if (await CampaignRows.RecipeAsync(write.Db, id, ask.Recipe, stop) is not { } recipe) return OperationsRefusals.NoSuchRecipe;
            if (WhatIsWrong(ask, recipe, zone.Day(write.Now)) is { } wrong) return wrong;
            bool chinese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "en";
            DateOnly from = ask.From!.Value;
            RecipeFill fill = new(new CampaignDays(from, from.AddDays((ask.Days ?? recipe.Days) - 1), zone), chinese);
            fill.Say("shop", merchant.Name);
            foreach (RecipeAsk one in recipe.Asks)
            {
                Answer? said = Find(ask, one);
                fill.Take(one, said?.Number ?? one.Usual, said?.Text?.Trim() ?? one.UsualText?.In(chinese));
            }
            if (recipe.Crowd is { } crowd)
            {
                if (!(await CrowdKeeping.KeepAsync(write, id, crowd.Name.In(chinese), crowd.Purpose.In(chinese), crowd.Rule, fill.Days.Last,
                    SaveCrowd.Most)).Is(out long kept, out Refusal? full)) return full;
                fill.Know("crowd", JsonValue.Create(Ids.Text(kept)));
            }
            Campaign campaign = new()
            {
                Id = write.NewId(), MerchantId = id, Name = string.IsNullOrWhiteSpace(ask.Name) ? recipe.Name.In(chinese) : ask.Name.Trim(),
                Recipe = recipe.Key, From = fill.Days.First, Until = fill.Days.Last, CreatedAt = write.Now,
            };
            if ((await CampaignMaking.MakeAsync(write, rights, houses, campaign, recipe.Parts, fill)).Refusal is { } no) return no;
            return await CampaignReading.ReadAsync(write.Db, houses, campaign, write.Now, stop);
        }, stop);

    private static Refusal? WhatIsWrong(Request ask, Recipe recipe, DateOnly today)
    {
        Guard guard = new Guard().Line(ask.Name, "/name", Campaign.MostName, required: false)
            .Check(ask.From is not null, "/from", "field.required")
            .Check(ask.From is null || ask.From >= today, "/from", "campaigns.past")
            .Check(ask.From is null || ask.From <= today.AddDays(MostAhead), "/from", "campaigns.too_far", MostAhead)
            .Range(ask.Days ?? recipe.Days, "/days", 1, Recipe.MostDays);
        foreach (RecipeAsk one in recipe.Asks)
        {
            if (Find(ask, one) is not { } said) continue;
            if (one.IsText) guard.Line(said.Text, $"/answers/{one.Key}", (int)one.Most);
            else if (one.IsMoney) guard.Money(said.Number, $"/answers/{one.Key}", one.Least, one.Most);
            else guard.Range(said.Number, $"/answers/{one.Key}", one.Least, one.Most);
        }
        return guard.Refusal;
    }

    private static Answer? Find(Request ask, RecipeAsk one) => ask.Answers?.FirstOrDefault(answer => answer?.Key == one.Key);
}
