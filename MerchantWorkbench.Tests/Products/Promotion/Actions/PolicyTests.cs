using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Actions.Policy;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Promotion.Actions;

/// <summary>The score's policy: its effect on yesterday before it is saved, its versions, and receipts that keep the old one.</summary>
public abstract class PolicyTests(Engine engine) : PromotionTest(engine)
{
    /// <summary>Posts decide everything.</summary>
    private static readonly ScorePolicy Content = ScorePolicy.First with
    {
        Returning = new(0, 30, 20),
        Redemption = new(0, 40, 20),
        Following = new(0, 20, 20),
        Content = new(100, 50, 4),
        SmallShare = 0,
    };

    [Fact]
    public async Task The_effect_on_yesterday_is_seen_before_it_is_saved_and_is_what_comes()
    {
        await PostsAsync();
        await YesterdayAsync();
        PolicyEffect effect = Ok(await World.Get<PreviewPolicy>().RunAsync(Admin, Content));
        Assert.Equal((Today.AddDays(-1), 2, 1, 1), (effect.Day, effect.Shops, effect.Rises, effect.Falls));
        Assert.Equal([("面馆", 2, 1), ("宠物店", 1, 2)], effect.Lines.OrderBy(line => line.After).Select(line => (line.Shop, line.Before, line.After)));
        Assert.Equal(20, effect.Decisions);
        Assert.NotNull(effect.SmallBefore);
        PolicyEffect same = Ok(await World.Get<PreviewPolicy>().RunAsync(Admin, ScorePolicy.First));
        Assert.Equal((0, 0, 0, same.SmallBefore), (same.Rises, same.Falls, same.Lines.Count, same.SmallAfter));

        Assert.Equal(2, Ok(await World.Get<SavePolicy>().RunAsync(Admin, 1, Content, "内容要更重要")).Number);
        await ScoreAsync();
        ScoreSheet noodles = Ok(await World.Get<ReadOwnScore>().RunAsync(Noodles.Key));
        Assert.Equal((2, effect.Lines.Single(line => line.Shop == "面馆").ScoreAfter), (noodles.Policy, noodles.Score));
        Assert.All(Ok(await World.Get<ListSlots>().RunAsync(Noodles.Key)), slot => Assert.Equal(0, slot.Terms.SmallShare));
        PolicySheet sheet = Ok(await World.Get<FindPolicy>().RunAsync(Admin));
        Assert.Equal([(2, "内容要更重要"), (1, null)], sheet.Versions.Select(version => (version.Number, version.Reason)));
    }

    [Fact]
    public async Task Decisions_before_a_new_policy_are_made_again_by_the_old_one()
    {
        await PostsAsync();
        await YesterdayAsync();
        Ok(await World.Get<SavePolicy>().RunAsync(Admin, 1, Content, "换一换"));
        await ScoreAsync();
        foreach (long decision in (await ImpressionsAsync()).Select(row => row.DecisionId).Distinct())
        {
            Receipt receipt = Ok(await World.Get<FindReceipt>().RunAsync(Noodles.Key, decision));
            Assert.True(receipt.Agrees);
            Assert.Equal(1, receipt.Policy);
        }
    }

    [Fact]
    public async Task What_is_wrong_is_told_a_stale_version_does_not_win_and_only_administrators_see_it()
    {
        Assert.Equal(
            ["/policy/content/priorPercent field.range", "/policy/postDays field.range", "/policy/smallShare field.range", "/reason field.required"],
            Some.Wrong(Refused("request.invalid", await World.Get<SavePolicy>().RunAsync(
                Admin, 1, ScorePolicy.First with { Content = new(15, 101, 4), PostDays = 0, SmallShare = 101 }, " "))));
        Assert.Equal(["/policy/returning/weight promotion.weights"], Some.Wrong(Refused("request.invalid", await World.Get<PreviewPolicy>()
            .RunAsync(Admin, ScorePolicy.First with { Returning = new(31, 30, 20) }))));
        Assert.Equal(1, Ok(await World.Get<SavePolicy>().RunAsync(Admin, 1, ScorePolicy.First, "一样")).Number);
        Ok(await World.Get<SavePolicy>().RunAsync(Admin, 1, Content, "改"));
        Refused("policy.changed_meanwhile", await World.Get<SavePolicy>().RunAsync(Admin, 1, ScorePolicy.First, "改回"));
        Refused("request.forbidden", await World.Get<SavePolicy>().RunAsync(Reviewer, 2, ScorePolicy.First, "改回"));
        Refused("request.forbidden", await World.Get<PreviewPolicy>().RunAsync(Reviewer, Content));
        Refused("request.forbidden", await World.Get<FindPolicy>().RunAsync(Noodles.Key));
    }

    /// <summary>The noodles have something to read, the pets have followers, who weigh more until the policy changes.</summary>
    private async Task PostsAsync()
    {
        await LiveAsync();
        foreach (int shopper in Enumerable.Range(60, 5)) Ok(await World.Get<FollowAccount>().RunAsync(Shopper(shopper), Pets.Id));
    }

    /// <summary>Scores, and twenty looks at what both booked; then the night passes.</summary>
    private async Task YesterdayAsync()
    {
        await RunningAsync();
        await RunningAsync(Body("来洗澡"), Pets);
        await ScoreAsync();
        for (int look = 0; look < 20; look++) await ShownAsync(look);
        await KeepAsync();
        World.Time.Pass(TimeSpan.FromDays(1));
    }
}

public sealed class PolicyOnSqliteTests() : PolicyTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class PolicyOnPostgreSqlTests() : PolicyTests(Engine.PostgreSql);
