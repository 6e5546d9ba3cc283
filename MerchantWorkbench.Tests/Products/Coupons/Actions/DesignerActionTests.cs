using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Coupons.Actions;

public abstract class DesignerActionTests(Engine engine)
{
    [Fact]
    public async Task The_check_says_beforehand_what_submitting_would_say()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(engine);
        CouponTerms over = Some.MoneyOff with { ClaimFrom = SmallWorld.Start.AddDays(-2), ClaimUntil = SmallWorld.Start.AddDays(-1) };
        Assert.Equal(["/claimUntil coupons.already_over"], Some.Wrong(await WrongAsync(world, over)));
        Assert.Equal(["/shops/0 coupons.no_such_shop"], Some.Wrong(await WrongAsync(world, Some.MoneyOff with { Shops = [world.Pets.Shop] })));
        Assert.Null(await WrongAsync(world, Some.MoneyOff with { Shops = [world.Noodles.Shop] }));
    }

    [Fact]
    public async Task Hints_do_not_stop_anything()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(engine);
        Outcome<CheckCoupon.Result> found = await world.Get<CheckCoupon>()
            .RunAsync(world.Noodles.People[Role.Owner], Some.Terms(CouponKind.PercentOff) with { CapFen = null });
        Assert.Null(found.Value!.Wrong);
        Assert.Contains(found.Value.Hints, hint => hint.Code == "coupons.finding_no_bound");
    }

    [Fact]
    public async Task On_the_desk_lie_own_shops_and_what_else_is_out()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(engine);
        Caller owner = world.Noodles.People[Role.Owner];
        long id = Ids.Parse((await world.Get<DraftCoupon>().RunAsync(owner, Some.MoneyOff)).Value!.Id);
        Assert.Empty((await world.Get<OpenDesigner>().RunAsync(owner, null)).Value!.Others);
        await world.Get<SubmitCoupon>().RunAsync(owner, id);

        OpenDesigner.Desk desk = (await world.Get<OpenDesigner>().RunAsync(owner, null)).Value!;

        Assert.Equal(Some.MoneyOff.Name, Assert.Single(desk.Others).Name);
        Assert.Equal(world.Noodles.Shops.Count, desk.Shops.Count);
        Assert.Empty((await world.Get<OpenDesigner>().RunAsync(owner, id)).Value!.Others);
        Assert.Equal(CouponRefusals.NotFound, (await world.Get<OpenDesigner>().RunAsync(world.Pets.People[Role.Owner], id)).Refusal);
    }

    private static async Task<Refusal?> WrongAsync(SmallWorld world, CouponTerms terms) =>
        (await world.Get<CheckCoupon>().RunAsync(world.Noodles.People[Role.Owner], terms)).Value!.Wrong;
}

public sealed class DesignerActionOnSqliteTests() : DesignerActionTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class DesignerActionOnPostgreSqlTests() : DesignerActionTests(Engine.PostgreSql);
