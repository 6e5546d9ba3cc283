using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.LifeAccount.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.LifeAccount.Actions;

/// <summary>Who may do what, asked inside every action.</summary>
public abstract class LifeRightsTests(Engine engine) : LifeTest(engine)
{
    [Theory]
    [InlineData(Role.Owner, true)]
    [InlineData(Role.Manager, true)]
    [InlineData(Role.Operator, true)]
    [InlineData(Role.Finance, false)]
    [InlineData(Role.Cashier, false)]
    public async Task Owner_manager_and_operator_post_and_nobody_else_does(Role role, bool may)
    {
        Caller caller = Noodles.People[role];
        PostBody body = await BodyAsync();
        PostSheet draft = await WrittenAsync(), waiting = await HandedInAsync(), live = await LiveAsync();
        PostSheet planned = await ScheduledAsync(World.Time.Now.AddDays(1)), sent = await LiveAsync();
        string?[] answers =
        [
            (await World.Get<ListPosts>().RunAsync(caller, null, new())).Refusal?.Code,
            (await World.Get<FindPost>().RunAsync(caller, Id(draft.Id))).Refusal?.Code,
            (await World.Get<OpenComposer>().RunAsync(caller, null)).Refusal?.Code,
            (await World.Get<FindAccount>().RunAsync(caller)).Refusal?.Code,
            (await World.Get<CheckPost>().RunAsync(caller, body)).Refusal?.Code,
            (await World.Get<DraftPost>().RunAsync(caller, body)).Refusal?.Code,
            (await World.Get<EditPost>().RunAsync(caller, Id(draft.Id), 1, body)).Refusal?.Code,
            (await World.Get<SubmitPost>().RunAsync(caller, Id(draft.Id))).Refusal?.Code,
            (await World.Get<RecallPost>().RunAsync(caller, Id(waiting.Id))).Refusal?.Code,
            (await World.Get<WithdrawPost>().RunAsync(caller, Id(live.Id))).Refusal?.Code,
            (await World.Get<ReschedulePost>().RunAsync(caller, Id(planned.Id), World.Time.Now.AddDays(2))).Refusal?.Code,
            (await World.Get<BroadcastPost>().RunAsync(caller, Id(sent.Id))).Refusal?.Code,
            (await World.Get<ChangeSlots>().RunAsync(caller, [new(1, 660)])).Refusal?.Code,
            (await World.Get<ReadCalendar>().RunAsync(caller, new(2026, 3, 2), new(2026, 3, 9))).Refusal?.Code,
            (await World.Get<ChangeAccount>().RunAsync(caller, new(null, null, "food", null))).Refusal?.Code,
        ];
        Assert.All(answers, answer => Assert.Equal(may ? null : "request.forbidden", answer));
        Refused("request.forbidden", await World.Get<FollowAccount>().RunAsync(caller, Noodles.Id));
        Refused("request.forbidden", await World.Get<TakeDownPost>().RunAsync(caller, Id(live.Id), "x"));
        Refused("request.forbidden", await World.Get<ListLivePosts>().RunAsync(caller, null));
    }

    [Fact]
    public async Task A_stranger_finds_nothing_and_changes_nothing()
    {
        PostSheet draft = await WrittenAsync(), waiting = await HandedInAsync(), live = await LiveAsync();
        foreach (PostSheet post in new[] { draft, waiting, live })
        {
            long id = Id(post.Id);
            Refused("posts.not_found", await World.Get<FindPost>().RunAsync(Pets.Key, id));
            Refused("posts.not_found", await World.Get<OpenComposer>().RunAsync(Pets.Key, id));
            Refused("posts.not_found", await World.Get<EditPost>().RunAsync(Pets.Key, id, 1, await BodyAsync(by: Pets)));
            Refused("posts.not_found", await World.Get<SubmitPost>().RunAsync(Pets.Key, id));
            Refused("posts.not_found", await World.Get<RecallPost>().RunAsync(Pets.Key, id));
            Refused("posts.not_found", await World.Get<WithdrawPost>().RunAsync(Pets.Key, id));
            Refused("posts.not_found", await World.Get<ReschedulePost>().RunAsync(Pets.Key, id, World.Time.Now.AddDays(1)));
            Refused("posts.not_found", await World.Get<BroadcastPost>().RunAsync(Pets.Key, id));
            Assert.Equal(post, await NowAsync(post) with { Pictures = post.Pictures });
        }
        Refused("request.not_found", await World.Get<LookAtAccount>().RunAsync(Pets.Key, Noodles.Id));
        Assert.Empty(Ok(await World.Get<ListPosts>().RunAsync(Pets.Key, null, new())).Items);
    }

    [Fact]
    public async Task Shoppers_read_what_is_live_and_follow_and_nothing_more()
    {
        PostSheet draft = await WrittenAsync(), live = await LiveAsync();
        Refused("posts.not_found", await World.Get<FindPost>().RunAsync(Shopper(), Id(draft.Id)));
        PostSheet seen = Ok(await World.Get<FindPost>().RunAsync(Shopper(), Id(live.Id)));
        Assert.Equal(("今天的面", (PostStage?)null), (seen.Text, seen.Edit));
        Refused("request.forbidden", await World.Get<DraftPost>().RunAsync(Shopper(), await BodyAsync()));
        Refused("request.forbidden", await World.Get<WithdrawPost>().RunAsync(Shopper(), Id(live.Id)));
        Refused("request.forbidden", await World.Get<BroadcastPost>().RunAsync(Shopper(), Id(live.Id)));
        Refused("request.forbidden", await World.Get<ReschedulePost>().RunAsync(Shopper(), Id(draft.Id), null));
        Refused("request.unauthenticated", await World.Get<FollowAccount>().RunAsync(Caller.Nobody, Noodles.Id));
        Refused("request.forbidden", await World.Get<TakeDownPost>().RunAsync(World.Platform.Staff[Role.Administrator].Caller, Id(live.Id), "x"));
    }

    [Fact]
    public async Task An_account_that_is_left_is_out_of_sight_until_it_is_opened_again()
    {
        PostSheet live = await LiveAsync();
        Ok(await World.Get<FollowAccount>().RunAsync(Shopper(), Noodles.Id));
        await OpeningAsync(OpeningState.Closed);
        Assert.Null(await SeenAsync(live));
        Refused("request.not_found", await World.Get<FollowAccount>().RunAsync(Shopper(2), Noodles.Id));
        Refused("products.not_opened", await World.Get<WithdrawPost>().RunAsync(Noodles.Key, Id(live.Id)));
        await OpeningAsync(OpeningState.Open);
        Assert.Equal("今天的面", await SeenAsync(live));
        Assert.Equal(1, Ok(await World.Get<LookAtAccount>().RunAsync(Shopper(3), Noodles.Id)).Followers);
    }

    private Task OpeningAsync(OpeningState state) => World.InTablesAsync(db => db.ProductOpenings
        .Where(row => row.MerchantId == Noodles.Id && row.Product == "life").ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state)));
}

public sealed class LifeRightsOnSqliteTests() : LifeRightsTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class LifeRightsOnPostgreSqlTests() : LifeRightsTests(Engine.PostgreSql);
