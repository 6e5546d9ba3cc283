using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Actions;
using MerchantWorkbench.Products.Festivals.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Festivals.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Festivals.Actions;

/// <summary>A plan from its draft to its end, as staff, merchants and shoppers see it.</summary>
public abstract class PlanTests(Engine engine) : FestivalTest(engine)
{
    [Fact]
    public async Task A_draft_has_versions_a_stale_one_does_not_win_and_what_is_published_stays()
    {
        PlanSheet draft = Ok(await World.Get<SavePlan>().RunAsync(Admin, null, 0, Fest.Plan()));
        Assert.Equal(1, Ok(await World.Get<SavePlan>().RunAsync(Admin, Id(draft.Id), 1, Fest.Plan())).Version);
        Assert.Equal(2, Ok(await World.Get<SavePlan>().RunAsync(Admin, Id(draft.Id), 1, Fest.Plan() with { Places = 3 })).Version);
        Refused("festivals.changed_meanwhile", await World.Get<SavePlan>().RunAsync(Admin, Id(draft.Id), 1, Fest.Plan() with { Places = 4 }));
        Refused("festivals.changed_meanwhile", await World.Get<PublishPlan>().RunAsync(Admin, Id(draft.Id), 1));
        Assert.Empty(Ok(await World.Get<ListPlans>().RunAsync(Noodles.Key, new PageAsk())).Items);
        Assert.Equal(PlanState.Open, Ok(await World.Get<PublishPlan>().RunAsync(Admin, Id(draft.Id), 2)).State);
        Refused("festivals.wrong_state", await World.Get<SavePlan>().RunAsync(Admin, Id(draft.Id), 2, Fest.Plan()));
        Refused("festivals.wrong_state", await World.Get<PublishPlan>().RunAsync(Admin, Id(draft.Id), 2));
        Assert.Equal([2, 1], Ok(await World.Get<FindPlan>().RunAsync(Reviewer, Id(draft.Id))).Versions.Select(one => one.Number));
        Assert.Equal(draft.Id, Assert.Single(Ok(await World.Get<ListPlans>().RunAsync(Noodles.Key, new PageAsk())).Items).Id);
    }

    [Fact]
    public async Task Reviewers_read_plans_and_write_none_and_merchants_read_what_is_published()
    {
        Refused("request.forbidden", await World.Get<SavePlan>().RunAsync(Reviewer, null, 0, Fest.Plan()));
        PlanSheet plan = await PublishedAsync();
        Refused("request.forbidden", await World.Get<WithdrawPlan>().RunAsync(Reviewer, Id(plan.Id)));
        Refused("request.forbidden", await World.Get<FindPlan>().RunAsync(Noodles.Key, Id(plan.Id)));
        Refused("request.forbidden", await World.Get<ListSignUps>().RunAsync(Noodles.Key, Id(plan.Id), new PageAsk()));
        Refused("request.forbidden", await World.Get<ListPlans>().RunAsync(Noodles.People[Role.Cashier], new PageAsk()));
        await EnabledAsync(plan);
        await SentAsync(plan, Pets);
        FindPlan.View view = Ok(await World.Get<FindPlan>().RunAsync(Reviewer, Id(plan.Id)));
        Assert.Equal((1, 1), (view.Counts[SignUpState.Enabled], view.Counts[SignUpState.Auditing]));
        Assert.Equal(["宠物店", "面馆"], Ok(await World.Get<ListSignUps>().RunAsync(Reviewer, Id(plan.Id), new PageAsk())).Items.Select(one => one.Merchant));
    }

    [Fact]
    public async Task Shoppers_see_the_festival_on_its_days_alone_with_the_coupons_that_were_brought()
    {
        PlanSheet plan = await PublishedAsync(Fest.Plan() with { From = Fest.Today.AddDays(2) });
        SignUpSheet enabled = await EnabledAsync(plan);
        await PublicAsync(Some.MoneyOff with { Name = "不在活动里" });
        Assert.Empty(await RunningAsync());
        Refused("festivals.not_found", await PageAsync(plan));
        World.Time.Pass(TimeSpan.FromHours(36));
        Assert.Equal(plan.Id, Assert.Single(await RunningAsync()).Id);
        ReadFestivalPage.Shop shop = Assert.Single(Ok(await PageAsync(plan)).Shops);
        Assert.Equal((Noodles.ShortName, "/m/coupon/" + enabled.Said.Coupons![0]), (shop.ShortName, Assert.Single(shop.Coupons).Href));
        World.Time.Pass(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1));
        Assert.Single(await RunningAsync());
        World.Time.Pass(TimeSpan.FromSeconds(1));
        Assert.Empty(await RunningAsync());
        Refused("festivals.not_found", await PageAsync(plan));
    }

    [Fact]
    public async Task A_festival_nobody_takes_part_in_is_not_on_the_first_page_and_a_draft_has_none()
    {
        PlanSheet plan = await PublishedAsync();
        await SentAsync(plan);
        Assert.Empty(await RunningAsync());
        Assert.Empty(Ok(await PageAsync(plan)).Shops);
        PlanSheet draft = Ok(await World.Get<SavePlan>().RunAsync(Admin, null, 0, Fest.Plan()));
        Refused("festivals.not_found", await PageAsync(draft));
        Ok(await World.Get<WithdrawPlan>().RunAsync(Admin, Id(draft.Id)));
        Refused("festivals.not_found", await PageAsync(draft));
    }

    private Task<IReadOnlyList<ReadRunningFestivals.Running>> RunningAsync() => World.Get<ReadRunningFestivals>().RunAsync();

    private Task<Outcome<ReadFestivalPage.Page>> PageAsync(PlanSheet plan) => World.Get<ReadFestivalPage>().RunAsync(Id(plan.Id), null);
}

public sealed class PlanOnSqliteTests() : PlanTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class PlanOnPostgreSqlTests() : PlanTests(Engine.PostgreSql);
