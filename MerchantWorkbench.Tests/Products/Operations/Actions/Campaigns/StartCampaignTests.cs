using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.Operations.Actions.Campaigns;
using MerchantWorkbench.Products.Operations.Domain.Campaigns;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.Operations.Actions.Campaigns;

/// <summary>A recipe becomes linked drafts, all of them or none.</summary>
public abstract class StartCampaignTests(Engine engine) : CampaignTest(engine)
{
    [Fact]
    public async Task Every_recipe_of_the_platform_becomes_its_drafts_that_lead_to_each_other()
    {
        foreach (Recipe recipe in Recipe.OfPlatform)
        {
            CampaignSheet campaign = await StartedAsync(recipe.Key, ahead: 1);
            Assert.Equal(recipe.Parts.Select(part => part.Kind + " draft"), (await StandAsync(campaign)).Split(", "));
            Assert.Equal((recipe.Days, CampaignState.Draft), (campaign.Until.DayNumber - campaign.From.DayNumber + 1, campaign.State));
            string coupon = Part(campaign, "coupon").Id;
            PostSheet post = Ok(await World.Get<FindPost>().RunAsync(Noodles.Key, Id(Part(campaign, "post").Id)));
            Assert.Equal(coupon, post.Coupon);
            if (campaign.Parts.Any(part => part.Kind == "placement"))
                Assert.Equal(coupon, Ok(await World.Get<FindPlacement>().RunAsync(Noodles.Key, Id(Part(campaign, "placement").Id))).Thing);
        }
        Assert.Equal(5, Ok(await World.Get<ReadCampaigns>().RunAsync(Noodles.Key)).Campaigns.Count);
    }

    [Fact]
    public async Task Answers_stand_in_the_coupon_and_in_the_words_about_it()
    {
        CampaignSheet campaign = Ok(await StartAsync(answers: [new("amountFen", 800), new("thresholdFen", 4_000), new("total", 50)]));
        CouponSheet coupon = Ok(await World.Get<FindCoupon>().RunAsync(Noodles.Key, Id(Part(campaign, "coupon").Id)));
        Assert.Equal((800L, 4_000L, 50), (coupon.AmountFen, coupon.ThresholdFen, coupon.Total));
        PostSheet post = Ok(await World.Get<FindPost>().RunAsync(Noodles.Key, Id(Part(campaign, "post").Id)));
        Assert.Contains("40", post.Text, StringComparison.Ordinal);
        Assert.Contains("8", post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_are_changed_in_their_own_editors()
    {
        CampaignSheet campaign = await StartedAsync();
        PostSheet post = Ok(await World.Get<FindPost>().RunAsync(Noodles.Key, Id(Part(campaign, "post").Id)));
        Ok(await World.Get<EditPost>().RunAsync(Noodles.Key, Id(post.Id), post.Revision, post.Body with { Title = "换个说法" }));
        Assert.Equal("换个说法", Part(await NowAsync(campaign), "post").Name);
        // Alone it would lead to a coupon nobody can take.
        Assert.Equal("request.invalid", (await World.Get<SubmitPost>().RunAsync(Noodles.Key, Id(post.Id))).Refusal?.Code);
    }

    [Fact]
    public async Task A_part_that_is_refused_is_named_and_nothing_is_there()
    {
        // The coupon takes any dish; its article has no room for the title.
        await LongNameAsync();
        Refusal no = Refused("request.invalid", await StartAsync("opening_day"));
        Assert.StartsWith("/parts/1/title", Wrong(no), StringComparison.Ordinal);
        Assert.Empty(Ok(await World.Get<ReadCampaigns>().RunAsync(Noodles.Key)).Campaigns);
        Assert.Equal((0, 0), await World.InTablesAsync(async db => (await db.CampaignThings.CountAsync(), await db.Events.CountAsync(row =>
            row.Kind == "coupon.drafted"))));
    }

    [Fact]
    public async Task Wrong_days_names_and_recipes_are_refused_at_their_field()
    {
        StartCampaign start = World.Get<StartCampaign>();
        Assert.Equal("/from campaigns.past", Wrong(Refused("request.invalid", await StartAsync(ahead: -1))));
        Assert.Equal("/from campaigns.too_far", Wrong(Refused("request.invalid", await StartAsync(ahead: 91))));
        Assert.Equal("/from field.required", Wrong(Refused("request.invalid", await start.RunAsync(Noodles.Key, new("rainy_day", null, null)))));
        Assert.Equal("/days field.range", Wrong(Refused("request.invalid", await start.RunAsync(Noodles.Key, new("rainy_day", null, Today, 32)))));
        Assert.Equal("/answers/amountFen field.money", Wrong(Refused("request.invalid", await StartAsync(answers: [new("amountFen", 0)]))));
        Refused("recipes.not_found", await StartAsync("no_such"));
        Refused("recipes.not_found", await StartAsync("zzzzzzzzz"));
        Refused("request.forbidden", await StartAsync(by: Noodles.People[Role.Cashier]));
        Assert.Equal(0, await World.InTablesAsync(db => db.CampaignThings.CountAsync()));
    }

    [Fact]
    public async Task The_same_once_more_on_other_days_and_kept_as_a_recipe()
    {
        CampaignSheet first = await StartedAsync();
        CampaignSheet second = Ok(await World.Get<CopyCampaign>().RunAsync(Noodles.Key, Id(first.Id), new(Today.AddDays(10))));
        Assert.Equal((Today.AddDays(10), Today.AddDays(12)), (second.From, second.Until));
        CouponSheet old = Ok(await World.Get<FindCoupon>().RunAsync(Noodles.Key, Id(Part(first, "coupon").Id)));
        CouponSheet young = Ok(await World.Get<FindCoupon>().RunAsync(Noodles.Key, Id(Part(second, "coupon").Id)));
        Assert.Equal((old.ClaimFrom.AddDays(10), old.ClaimUntil.AddDays(10)), (young.ClaimFrom, young.ClaimUntil));
        Assert.Equal(young.Id, Ok(await World.Get<FindPost>().RunAsync(Noodles.Key, Id(Part(second, "post").Id))).Coupon);

        RecipeLine kept = Ok(await World.Get<SaveRecipe>().RunAsync(Noodles.Key, Id(second.Id), new("我家的雨天")));
        CampaignSheet third = await StartedAsync(kept.Key, ahead: 20);
        Assert.Equal("我家的雨天", third.Name);
        Assert.Equal(first.Parts.Select(part => part.Kind), third.Parts.Select(part => part.Kind));
        Refused("recipes.not_found", await StartAsync(kept.Key, Pets.Key));
        Refused("campaigns.not_found", await World.Get<CopyCampaign>().RunAsync(Pets.Key, Id(first.Id), new(Today)));
        Refused("campaigns.not_found", await World.Get<FindCampaign>().RunAsync(Pets.Key, Id(first.Id)));
    }

    [Fact]
    public async Task What_staff_publish_everybody_may_use_until_it_is_retired()
    {
        string json = Recipe.OfPlatform[0].Write().Replace("雨天券", "大家的做法", StringComparison.Ordinal);
        Refused("request.forbidden", await World.Get<PublishRecipe>().RunAsync(Reviewer, new(json)));
        Refused("request.invalid", await World.Get<PublishRecipe>().RunAsync(Admin, new("{}")));
        Refused("request.invalid", await World.Get<PublishRecipe>().RunAsync(Admin, new("no json")));
        RecipeLine everybodys = Ok(await World.Get<PublishRecipe>().RunAsync(Admin, new(json)));
        Assert.Equal(4, Ok(await StartAsync(everybodys.Key, Pets.Key)).Parts.Count);
        Refused("recipes.not_found", await World.Get<RetireRecipe>().RunAsync(Noodles.Key, Id(everybodys.Key)));
        Ok(await World.Get<RetireRecipe>().RunAsync(Admin, Id(everybodys.Key)));
        Refused("recipes.not_found", await StartAsync(everybodys.Key, Pets.Key));
    }

    private Task LongNameAsync() => World.InTablesAsync(db => db.Merchants.Where(row => row.Id == Noodles.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, new string('面', 40))));

    private static new string Wrong(Refusal no) => string.Join(", ", no.Fields.Select(field => $"{field.Pointer} {field.Code}"));
}

public sealed class StartCampaignOnSqliteTests() : StartCampaignTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class StartCampaignOnPostgreSqlTests() : StartCampaignTests(Engine.PostgreSql);
