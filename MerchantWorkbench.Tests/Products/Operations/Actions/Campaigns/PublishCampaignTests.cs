using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.Operations.Actions.Campaigns;
using MerchantWorkbench.Products.Operations.Domain.Campaigns;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Operations.Actions.Campaigns;

/// <summary>All parts are handed in at once, and begin at once; nothing is ever half live.</summary>
public abstract class PublishCampaignTests(Engine engine) : CampaignTest(engine)
{
    private const string AllIn = "coupon in_review, post in_review, broadcast ready, placement in_review";

    [Fact]
    public async Task Nothing_is_seen_before_the_last_yes_and_everything_after()
    {
        CampaignSheet campaign = await PublishedAsync();
        Assert.Equal((AllIn, CampaignState.Waiting), (await StandAsync(campaign), campaign.State));
        await DecideAsync(campaign, "coupon");
        await DecideAsync(campaign, "placement");
        Assert.Equal("coupon approved, post in_review, broadcast ready, placement approved", await StandAsync(campaign));
        Assert.Equal((false, false, 0), await SeenAsync(campaign));

        await DecideAsync(campaign, "post");
        Assert.Equal(CampaignState.Running, (await NowAsync(campaign)).State);
        await ToldAsync();
        Assert.Equal("coupon running, post running, broadcast ended, placement running", await StandAsync(campaign));
        Assert.Equal((true, true, 1), await SeenAsync(campaign));
        Assert.Equal(1, await HappenedAsync("campaign.released"));
    }

    [Fact]
    public async Task A_rejected_part_keeps_the_others_waiting_until_it_is_mended_and_approved()
    {
        CampaignSheet campaign = await PublishedAsync();
        await DecideAsync(campaign, "post");
        await DecideAsync(campaign, "placement");
        await DecideAsync(campaign, "coupon", Verdict.Reject);
        Assert.Equal("coupon rejected, post approved, broadcast ready, placement approved", await StandAsync(campaign));
        Assert.Equal((false, false, 0), await SeenAsync(campaign));
        // Handed in once more from its own editor: the campaign still holds it.
        Ok(await World.Get<SubmitCoupon>().RunAsync(Noodles.Key, Id(Part(campaign, "coupon").Id)));
        Assert.Equal("coupon in_review, post approved, broadcast ready, placement approved", await StandAsync(campaign));
        await DecideAsync(campaign, "coupon");
        Assert.Equal((true, true, 1), await SeenAsync(campaign));
    }

    [Fact]
    public async Task A_part_that_was_taken_back_is_handed_in_by_publishing_again_and_two_who_press_at_once_do_it_once()
    {
        CampaignSheet campaign = await StartedAsync();
        Outcome<CampaignSheet>[] both = await Task.WhenAll(PublishAsync(campaign), PublishAsync(campaign));
        Assert.All(both, one => Assert.Equal(CampaignStage.HandedIn, Ok(one).Stage));
        Assert.Equal((1, 3), (await HappenedAsync("campaign.handed_in"), await HappenedAsync("review.submitted")));
        Ok(await World.Get<RecallPost>().RunAsync(Noodles.Key, Id(Part(campaign, "post").Id)));
        Assert.Equal("coupon in_review, post draft, broadcast ready, placement in_review", await StandAsync(campaign));
        Ok(await PublishAsync(campaign));
        Assert.Equal(AllIn, await StandAsync(campaign));
        Refused("campaigns.not_found", await PublishAsync(campaign, Pets.Key));
    }

    [Fact]
    public async Task A_kill_between_the_last_yes_and_the_release_loses_nothing()
    {
        CampaignSheet campaign = await PublishedAsync();
        await DecideAsync(campaign, "coupon", told: false);
        await DecideAsync(campaign, "post", told: false);
        await DecideAsync(campaign, "placement", told: false);
        Assert.Equal((false, false, 0), await SeenAsync(campaign));
        await World.RestartAsync();
        await ToldAsync();
        await ToldAsync();
        Assert.Equal((true, true, 1), await SeenAsync(campaign));
        Assert.Equal(1, await HappenedAsync("campaign.released"));
    }

    [Fact]
    public async Task Who_goes_on_without_a_part_that_is_gone_says_so()
    {
        CampaignSheet campaign = await PublishedAsync();
        await DecideAsync(campaign, "coupon");
        await DecideAsync(campaign, "post");
        Ok(await World.Get<StopPlacement>().RunAsync(Noodles.Key, Id(Part(campaign, "placement").Id)));
        Assert.Equal("coupon approved, post approved, broadcast ready, placement gone", await StandAsync(campaign));
        Assert.Equal("/parts/3 campaigns.part_gone", Assert.Single(Refused("request.invalid", await PublishAsync(campaign)).Fields) is var one
            ? $"{one.Pointer} {one.Code}" : "");
        CampaignSheet left = Ok(await World.Get<LeaveOutPart>().RunAsync(Noodles.Key, Id(campaign.Id), new("placement", Part(campaign, "placement").Id)));
        Assert.Equal((CampaignStage.Released, CampaignState.Running), (left.Stage, left.State));
        Refused("campaigns.is_out", await World.Get<LeaveOutPart>().RunAsync(Noodles.Key, Id(campaign.Id), new("post", Part(campaign, "post").Id)));
    }

    [Fact]
    public async Task A_part_that_is_refused_is_named_and_nothing_was_handed_in()
    {
        CampaignSheet campaign = await StartedAsync();
        World.Time.Pass(TimeSpan.FromDays(10));
        Refusal no = Refused("request.invalid", await PublishAsync(campaign));
        Assert.Contains(no.Fields, field => field.Pointer.StartsWith("/parts/0", StringComparison.Ordinal));
        Assert.Contains(no.Fields, field => field.Pointer.StartsWith("/parts/3", StringComparison.Ordinal));
        Assert.Equal("coupon draft, post draft, broadcast draft, placement draft", await StandAsync(campaign));
        Assert.Equal(0, await HappenedAsync("review.submitted"));
    }

    [Fact]
    public async Task What_was_approved_too_late_stays_and_says_why()
    {
        CampaignSheet campaign = await PublishedAsync();
        await DecideAsync(campaign, "placement");
        await DecideAsync(campaign, "coupon");
        World.Time.Pass(TimeSpan.FromDays(10));
        await DecideAsync(campaign, "post");
        CampaignSheet stuck = await NowAsync(campaign);
        Assert.Equal((CampaignStage.HandedIn, "placements.is_over"), (stuck.Stage, stuck.Why));
        Assert.Equal((false, false, 0), await SeenAsync(campaign));
    }

    [Fact]
    public async Task It_is_held_back_as_a_whole_and_goes_on()
    {
        CampaignSheet campaign = await PublishedAsync(ahead: 2);
        Refused("campaigns.not_out", await HoldAsync(campaign, false));
        foreach (string kind in new[] { "coupon", "post", "placement" }) await DecideAsync(campaign, kind);
        Assert.Equal("coupon scheduled, post scheduled, broadcast scheduled, placement scheduled", await StandAsync(campaign));
        Ok(await HoldAsync(campaign, false));
        Assert.Equal("coupon paused, post paused, broadcast paused, placement paused", await StandAsync(campaign));
        World.Time.Pass(TimeSpan.FromDays(2.5));
        await PublishDueAsync(World);
        // A coupon that is held back can be looked at, and not taken.
        Assert.Equal((false, 0), await SeenAsync(campaign) is var seen ? (seen.Post, seen.Placements) : default);
        Ok(await HoldAsync(campaign, true));
        await PublishDueAsync(World);
        await ToldAsync();
        Assert.Equal("coupon running, post running, broadcast ended, placement running", await StandAsync(campaign));
        Refused("campaigns.not_found", await World.Get<HoldCampaigns>().RunAsync(Pets.Key, new([campaign.Id]), false));
    }

    [Fact]
    public async Task A_coupon_for_a_crowd_needs_nobody_and_waits_all_the_same()
    {
        CampaignSheet campaign = await PublishedAsync("away_30_days");
        Assert.Equal("coupon ready, post in_review, broadcast ready", await StandAsync(campaign));
        await DecideAsync(campaign, "post");
        Assert.StartsWith("coupon running, post running", await StandAsync(campaign), StringComparison.Ordinal);
    }

    private Task<Outcome<IReadOnlyList<CampaignSheet>>> HoldAsync(CampaignSheet campaign, bool goOn) =>
        World.Get<HoldCampaigns>().RunAsync(Noodles.Key, new([campaign.Id]), goOn);

    /// <summary>What a stranger meets: can take the coupon, can read the post, is shown so many placements.</summary>
    private async Task<(bool Coupon, bool Post, int Placements)> SeenAsync(CampaignSheet campaign)
    {
        bool coupon = (await World.Get<FindCoupon>().RunAsync(Shopper(), Id(Part(campaign, "coupon").Id))).Value is not null;
        bool post = (await World.Get<LookAtPost>().RunAsync(Id(Part(campaign, "post").Id))).Value is not null;
        return (coupon, post, (await ShownAsync()).Count);
    }
}

public sealed class PublishCampaignOnSqliteTests() : PublishCampaignTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class PublishCampaignOnPostgreSqlTests() : PublishCampaignTests(Engine.PostgreSql);
