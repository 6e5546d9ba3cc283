using System.Globalization;
using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Data.Campaigns;
using MerchantWorkbench.Products.Operations.Data.Crowds;
using MerchantWorkbench.Products.Operations.Domain.Campaigns;

namespace MerchantWorkbench.Products.Operations.Actions.Campaigns;

/// <summary>The same once more: new drafts of every part as it stands, all days moved. Parts that are not there any more are left out.</summary>
/// <remarks>Refuses: campaigns.not_found, campaigns.nothing_to_copy, request.invalid. Tells: campaign.started.</remarks>
internal sealed class CopyCampaign(Writer writer, Rights rights, CampaignParts houses)
{
    /// <summary>When.</summary>
    /// <param name="From">First day, today or later, at most 90 days ahead.</param>
    /// <param name="Name">1–30 characters; null for the same.</param>
    public sealed record Request(DateOnly? From, string? Name = null);

    /// <summary>Copies.</summary>
    public Task<Outcome<CampaignSheet>> RunAsync(Caller caller, long id, Request ask, CancellationToken stop = default) =>
        writer.RunAsync<CampaignSheet>(caller, OperationsPermissions.Campaigns, async write =>
        {
            if (await CampaignRows.LockAsync(write, id) is not { } old) return OperationsRefusals.NoSuchCampaign;
            Zone zone = await CrowdRows.ZoneAsync(write.Db, old.MerchantId, stop);
            DateOnly today = zone.Day(write.Now);
            Guard guard = new Guard().Line(ask.Name, "/name", Campaign.MostName, required: false).Check(ask.From is not null, "/from", "field.required")
                .Check(ask.From is null || ask.From >= today, "/from", "campaigns.past")
                .Check(ask.From is null || ask.From <= today.AddDays(StartAhead), "/from", "campaigns.too_far", StartAhead);
            if (guard.Refusal is { } wrong) return wrong;
            IReadOnlyList<RecipePart> parts = await CampaignValues.ReadAsync(write.Db, houses, old, zone, stop);
            if (parts.Count == 0) return OperationsRefusals.NothingToCopy;
            DateOnly from = ask.From!.Value;
            RecipeFill fill = new(new CampaignDays(from, from.AddDays(old.Days(zone).Count - 1), zone),
                CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "en");
            Campaign campaign = new()
            {
                Id = write.NewId(), MerchantId = old.MerchantId, Name = string.IsNullOrWhiteSpace(ask.Name) ? old.Name : ask.Name.Trim(), Recipe = old.Recipe,
                From = fill.Days.First, Until = fill.Days.Last, CreatedAt = write.Now,
            };
            if ((await CampaignMaking.MakeAsync(write, rights, houses, campaign, parts, fill)).Refusal is { } no) return no;
            return await CampaignReading.ReadAsync(write.Db, houses, campaign, write.Now, stop);
        }, stop);

    private const int StartAhead = 90;
}
