using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Products.Incentives.Actions;
using MerchantWorkbench.Products.Incentives.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Incentives.Actions;

public abstract class AppealTests(Engine engine) : IncentiveTest(engine)
{
    [Fact]
    public async Task What_looks_wrong_is_held_back_with_its_reason_and_staff_grant_or_refuse_what_the_merchant_appeals_against()
    {
        foreach (int _ in Enumerable.Range(0, 4)) await UsedAsync();
        await UsedAsync("路人", orderFen: 50);
        IReadOnlyList<EarningSheet> held = await HeldAsync();
        Assert.Equal([HeldReason.SmallOrder, HeldReason.ManyADay], held.Select(one => one.Why!.Value));
        Assert.Equal(10, await PointsAsync());
        (EarningSheet small, EarningSheet many) = (held[0], held[1]);

        Refused("request.not_found", await World.Get<DecideAppeal>().RunAsync(Lead, Id(many.Id), new(true, "好")));
        Refused("request.invalid", await World.Get<AppealEarning>().RunAsync(Noodles.Key, Id(many.Id), new(" ")));
        Refused("request.not_found", await World.Get<AppealEarning>().RunAsync(Pets.Key, Id(many.Id), new("是我的")));
        foreach (EarningSheet one in held) Ok(await World.Get<AppealEarning>().RunAsync(Noodles.Key, Id(one.Id), new("带同事来的，分了几单")));
        Refused("points.appealed", await World.Get<AppealEarning>().RunAsync(Noodles.Key, Id(many.Id), new("再说一次")));

        IReadOnlyList<WaitingAppeal> waiting = Ok(await World.Get<ReadProgrammes>().RunAsync(Lead)).Appeals;
        Assert.Equal([(small.Id, 1), (many.Id, 4)], waiting.Select(one => (one.Earning.Id, one.ThatDay)).OrderBy(one => one.ThatDay));
        Ok(await World.Get<DecideAppeal>().RunAsync(Lead, Id(many.Id), new(true, "核对过了")));
        Ok(await World.Get<DecideAppeal>().RunAsync(Administrator, Id(small.Id), new(false, "不像真的")));
        Refused("points.decided", await World.Get<DecideAppeal>().RunAsync(Administrator, Id(many.Id), new(false, "我不同意")));
        Assert.Equal(20, await PointsAsync());
        Assert.Equal([(EarningState.Refused, "不像真的"), (EarningState.Paid, "核对过了")], (await HeldAsync()).Select(one => (one.State, one.Answer!)));
        Assert.Empty(Ok(await World.Get<ReadProgrammes>().RunAsync(Lead)).Appeals);
    }

    [Fact]
    public async Task Of_two_colleagues_who_decide_at_once_one_does_and_the_points_are_paid_at_most_once()
    {
        foreach (int _ in Enumerable.Range(0, 4)) await UsedAsync();
        long held = Id(Assert.Single(await HeldAsync()).Id);
        Ok(await World.Get<AppealEarning>().RunAsync(Noodles.Key, held, new("是真的")));
        Outcome<EarningSheet>[] all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => World.Get<DecideAppeal>().RunAsync(Lead, held, new(true, "好"))));
        Assert.Single(all, one => one.Refusal is null);
        Assert.Equal(20, await PointsAsync());
    }

    [Fact]
    public async Task What_is_paid_or_reversed_is_not_appealed_against()
    {
        var used = await UsedAsync("路人", orderFen: 50);
        long held = Id(Assert.Single(await HeldAsync()).Id);
        Ok(await ReverseAsync(used));
        await ToldAsync();
        Refused("points.not_held", await World.Get<AppealEarning>().RunAsync(Noodles.Key, held, new("是真的")));
    }

    [Theory]
    [InlineData(Role.Owner, true, true, true)]
    [InlineData(Role.Manager, true, true, true)]
    [InlineData(Role.Operator, true, false, true)]
    [InlineData(Role.Finance, true, true, false)]
    [InlineData(Role.Cashier, false, false, false)]
    public async Task Rights_are_asked_in_the_actions(Role role, bool sees, bool topsUp, bool appeals)
    {
        await UsedAsync("路人", orderFen: 50);
        long held = Id(Assert.Single(await HeldAsync()).Id);
        Caller caller = Noodles.People[role];
        string?[] answers =
        [
            (await World.Get<ReadPoints>().RunAsync(caller)).Refusal?.Code, (await World.Get<ListHeldEarnings>().RunAsync(caller)).Refusal?.Code,
            (await World.Get<FindEarning>().RunAsync(caller, held)).Refusal?.Code,
            (await World.Get<ReadStatement>().RunAsync(caller, Currency.Cash, null, new())).Refusal?.Code,
            (await World.Get<ExportStatement>().RunAsync(caller, Currency.Cash, null, _ => Task.CompletedTask)).Refusal?.Code,
        ];
        Assert.All(answers, answer => Assert.Equal(sees ? null : "request.forbidden", answer));
        Assert.Equal(topsUp ? null : "request.forbidden", (await World.Get<TopUpCash>().RunAsync(caller, new(100))).Refusal?.Code);
        Assert.Equal(appeals ? null : "request.forbidden", (await World.Get<AppealEarning>().RunAsync(caller, held, new("是真的"))).Refusal?.Code);
        Refused("request.forbidden", await World.Get<ReadProgrammes>().RunAsync(caller));
        Refused("request.forbidden", await World.Get<DecideAppeal>().RunAsync(Reviewer, held, new(true, "好")));
        Refused("request.forbidden", await World.Get<FundPool>().RunAsync(Lead, Currency.Points, 1));
        Refused("request.forbidden", await World.Get<SetTariff>().RunAsync(Lead, new(new(2026, 4, 1), "x", TariffRules.First)));
        Refused("request.forbidden", await World.Get<PreviewTariff>().RunAsync(Lead, TariffRules.First));
    }
}

public sealed class AppealOnSqliteTests() : AppealTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class AppealOnPostgreSqlTests() : AppealTests(Engine.PostgreSql);
