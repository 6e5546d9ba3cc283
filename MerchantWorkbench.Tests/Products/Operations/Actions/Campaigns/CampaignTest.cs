using MerchantWorkbench.Platform.Campaigns;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Operations.Actions.Campaigns;
using MerchantWorkbench.Tests.Products.Promotion.Actions;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Products.Operations.Actions.Campaigns;

/// <summary>A test of campaigns in the small world.</summary>
public abstract class CampaignTest(Engine engine) : PromotionTest(engine)
{
    private protected Task<Outcome<CampaignSheet>> StartAsync(
        string recipe = "rainy_day", Caller? by = null, int ahead = 0, params StartCampaign.Answer[] answers) =>
        World.Get<StartCampaign>().RunAsync(by ?? Noodles.Key, new(recipe, null, Today.AddDays(ahead), Answers: answers));

    private protected async Task<CampaignSheet> StartedAsync(string recipe = "rainy_day", int ahead = 0) => Ok(await StartAsync(recipe, ahead: ahead));

    private protected Task<Outcome<CampaignSheet>> PublishAsync(CampaignSheet campaign, Caller? by = null) =>
        World.Get<PublishCampaign>().RunAsync(by ?? Noodles.Key, Id(campaign.Id));

    private protected async Task<CampaignSheet> PublishedAsync(string recipe = "rainy_day", int ahead = 0) =>
        Ok(await PublishAsync(await StartedAsync(recipe, ahead)));

    private protected async Task<CampaignSheet> NowAsync(CampaignSheet campaign) =>
        Ok(await World.Get<FindCampaign>().RunAsync(Noodles.Key, Id(campaign.Id))).Campaign;

    private protected static CampaignPartSheet Part(CampaignSheet campaign, string kind) => campaign.Parts.Single(part => part.Kind == kind);

    /// <summary>The reviewer decides about the newest submission of a part, and whoever waits for that hears it.</summary>
    private protected async Task DecideAsync(CampaignSheet campaign, string kind, Verdict verdict = Verdict.Approve, bool told = true)
    {
        long id = Id(Part(campaign, kind).Id);
        long review = await World.InTablesAsync(
            db => db.Reviews.Where(row => row.SubjectId == id && row.DecidedAt == null).Select(row => row.Id).SingleAsync());
        Ok(await World.Get<DecideReview>().RunAsync(Reviewer, review, new(verdict, verdict == Verdict.Reject ? "wrong_dates" : null)));
        if (told) await ToldAsync();
    }

    private protected Task ToldAsync() => ActivatorUtilities.CreateInstance<TellHandlers>(World.Get<IServiceProvider>()).RunAsync(default);

    /// <summary>Every part in a word: coupon running, post in_review, …</summary>
    private protected async Task<string> StandAsync(CampaignSheet campaign) =>
        string.Join(", ", (await NowAsync(campaign)).Parts.Select(part => $"{part.Kind} {Words.Name<PartStage>(part.Stage)}"));
}
