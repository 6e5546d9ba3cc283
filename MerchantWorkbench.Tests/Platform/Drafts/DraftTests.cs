using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Drafts;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Platform.Drafts;

public abstract class DraftTests(Engine engine)
{
    private const string Form = "coupon:new";
    private static readonly Permission Right = CouponPermissions.Edit;

    [Fact]
    public async Task The_last_words_come_back_also_after_a_restart()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(engine);
        Caller owner = world.Noodles.People[Role.Owner];
        await KeepAsync(world, owner, "{\"name\":\"一\"}");
        await KeepAsync(world, owner, "{\"name\":\"二\"}");
        await world.RestartAsync();

        Outcome<Draft> found = await world.Get<FindDraft>().RunAsync(owner, Right, Form);

        Assert.Equal(("{\"name\":\"二\"}", SmallWorld.Start), (found.Value!.Content, found.Value.SavedAt));
    }

    [Fact]
    public async Task Nobody_sees_a_colleagues_draft_or_another_merchants()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(engine);
        await KeepAsync(world, world.Noodles.People[Role.Owner], "{}");

        Assert.Equal(Refusal.NotFound, (await world.Get<FindDraft>().RunAsync(world.Noodles.People[Role.Manager], Right, Form)).Refusal);
        Assert.Equal(Refusal.NotFound, (await world.Get<FindDraft>().RunAsync(world.Pets.People[Role.Owner], Right, Form)).Refusal);
    }

    [Fact]
    public async Task Who_may_not_send_the_form_keeps_no_draft()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(engine);
        Assert.Equal(Refusal.Forbidden, (await KeepAsync(world, world.Noodles.People[Role.Cashier], "{}")).Refusal);
    }

    [Fact]
    public async Task Sixty_four_kilobytes_are_kept_and_not_one_byte_more()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(engine);
        Caller owner = world.Noodles.People[Role.Owner];
        Assert.Null((await KeepAsync(world, owner, new string('x', KeepDraft.MostBytes))).Refusal);
        Assert.Equal("drafts.too_large", (await KeepAsync(world, owner, new string('x', KeepDraft.MostBytes + 1))).Refusal!.Code);
    }

    [Fact]
    public async Task A_dropped_draft_is_gone_and_dropping_twice_is_fine()
    {
        await using SmallWorld world = await SmallWorld.CreateAsync(engine);
        Caller owner = world.Noodles.People[Role.Owner];
        await KeepAsync(world, owner, "{}");
        await world.Get<DropDraft>().RunAsync(owner, Right, Form);
        Assert.Null((await world.Get<DropDraft>().RunAsync(owner, Right, Form)).Refusal);
        Assert.Equal(Refusal.NotFound, (await world.Get<FindDraft>().RunAsync(owner, Right, Form)).Refusal);
    }

    private static Task<Outcome<DateTimeOffset>> KeepAsync(SmallWorld world, Caller caller, string content) =>
        world.Get<KeepDraft>().RunAsync(caller, Right, Form, content);
}

public sealed class DraftOnSqliteTests() : DraftTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class DraftOnPostgreSqlTests() : DraftTests(Engine.PostgreSql);
