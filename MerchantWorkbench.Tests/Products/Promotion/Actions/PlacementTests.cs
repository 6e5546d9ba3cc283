using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.Promotion;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.ShopPage.Actions;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.World;

namespace MerchantWorkbench.Tests.Products.Promotion.Actions;

/// <summary>A free placement from its draft to its stop.</summary>
public abstract class PlacementTests(Engine engine) : PromotionTest(engine)
{
    [Fact]
    public async Task A_placement_is_drafted_handed_in_approved_shown_and_stopped_and_then_shown_no_more()
    {
        PlacementSheet draft = await DraftedPlacementAsync();
        Assert.Equal(PlacementState.Draft, draft.State);
        Assert.Empty(await ShownAsync());
        PlacementSheet waiting = Ok(await World.Get<SubmitPlacement>().RunAsync(Noodles.Key, Id(draft.Id)));
        Assert.Equal(PlacementState.InReview, waiting.State);
        Assert.Empty(await ShownAsync());
        Assert.Null(await DecidePlacementAsync(waiting, Verdict.Approve));
        Assert.Equal("来一碗面", Assert.Single(await ShownAsync()).Title);

        PlacementSheet stopped = Ok(await World.Get<StopPlacement>().RunAsync(Noodles.Key, Id(draft.Id)));
        Assert.Equal(PlacementState.Stopped, stopped.State);
        Assert.Empty(await ShownAsync());
        Refused("placements.wrong_state", await World.Get<StopPlacement>().RunAsync(Noodles.Key, Id(draft.Id)));
        await KeepAsync();
        Assert.Single(await ImpressionsAsync());
    }

    [Fact]
    public async Task An_edit_of_a_running_placement_waits_for_its_own_decision_and_the_old_words_go_on()
    {
        PlacementSheet running = await RunningAsync();
        PlacementSheet edited = Ok(await World.Get<EditPlacement>().RunAsync(Noodles.Key, Id(running.Id), 1, Body("两碗面")));
        Assert.Equal((PlacementState.Running, PlacementStage.Draft, 2), (edited.State, edited.Edit, edited.Revision));
        Refused("placements.changed_meanwhile", await World.Get<EditPlacement>().RunAsync(Noodles.Key, Id(running.Id), 1, Body("三碗面")));
        PlacementSheet waiting = Ok(await World.Get<SubmitPlacement>().RunAsync(Noodles.Key, Id(running.Id)));
        Assert.Equal("来一碗面", (await ShownAsync())[0].Title);
        Assert.Null(await DecidePlacementAsync(waiting, Verdict.Reject));
        Assert.Equal("来一碗面", (await ShownAsync())[0].Title);

        Ok(await World.Get<EditPlacement>().RunAsync(Noodles.Key, Id(running.Id), 2, Body("四碗面")));
        waiting = Ok(await World.Get<SubmitPlacement>().RunAsync(Noodles.Key, Id(running.Id)));
        Assert.Null(await DecidePlacementAsync(waiting, Verdict.Approve));
        Assert.Equal("四碗面", (await ShownAsync())[0].Title);
    }

    [Fact]
    public async Task Its_days_are_the_merchants_days_and_nothing_is_shown_outside_them()
    {
        PlacementSheet ahead = await RunningAsync(Body() with { From = Today.AddDays(1), Until = Today.AddDays(2) });
        Assert.Equal(PlacementState.Scheduled, ahead.State);
        Assert.Empty(await ShownAsync());
        World.Time.Pass(TimeSpan.FromHours(12));
        Assert.Single(await ShownAsync());
        World.Time.Pass(TimeSpan.FromHours(47.99));
        Assert.Single(await ShownAsync());
        World.Time.Pass(TimeSpan.FromHours(0.02));
        Assert.Empty(await ShownAsync());
        Assert.Equal(PlacementState.Ended, Ok(await World.Get<FindPlacement>().RunAsync(Noodles.Key, Id(ahead.Id))).State);
    }

    [Fact]
    public async Task What_is_wrong_is_told_field_by_field()
    {
        Refusal no = Refused("request.invalid", await World.Get<DraftPlacement>().RunAsync(Noodles.Key, new PlacementBody(
            Goal.Claim, ThingKind.Post, "nothing", [Card, "life_channel", "moon"], Today.AddDays(40), Today.AddDays(-1), new string('长', 21), null,
            "nothing")));
        Assert.Equal(
            [
                "/kind placements.claim_needs_coupon", "/picture placements.no_such_picture", "/slots placements.slot_closed", "/slots placements.unknown_slot",
                "/thing placements.post_not_live", "/title field.too_long", "/until placements.ends_before", "/until placements.is_past",
            ], Some.Wrong(no));
        Assert.Equal(["/until placements.too_long"], Some.Wrong(Refused("request.invalid",
            await World.Get<DraftPlacement>().RunAsync(Noodles.Key, Body(days: 32)))));
    }

    [Fact]
    public async Task A_coupon_must_be_of_the_public_layer_and_one_that_is_gone_is_shown_no_more()
    {
        var own = await OutAsync();
        PlacementBody body = Body() with { Goal = Goal.Claim, Kind = ThingKind.Coupon, Thing = own.Id };
        Assert.Equal(["/thing placements.coupon_not_public"], Some.Wrong(Refused("request.invalid",
            await World.Get<DraftPlacement>().RunAsync(Noodles.Key, body))));

        var open = await OutAsync(Some.MoneyOff with { Layers = [Layer.Public], Total = 1 });
        long id = Id(open.Id);
        long review = await World.InTablesAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.FirstAsync(
            db.Reviews.Where(row => row.SubjectId == id).Select(row => row.Id)));
        Ok(await World.Get<DecideReview>().RunAsync(Reviewer, review, new(Verdict.Approve)));
        await RunningAsync(body with { Thing = open.Id });
        Assert.Equal("/m/coupon/" + open.Id, Assert.Single(await ShownAsync()).Href);
        Ok(await ClaimByPhoneAsync(open));
        World.Time.Pass(TimeSpan.FromSeconds(2));
        Assert.Empty(await ShownAsync());
    }

    [Fact]
    public async Task Any_own_picture_is_shown_with_what_it_shows_where_the_slot_draws_one_and_the_library_knows_it()
    {
        string large = await PictureAsync(640, 320);
        PlacementSheet running = await RunningAsync(Body() with { Slots = [Card, "search_box"], Picture = large, Alt = " 一碗热汤面 " });
        ServedItem item = Assert.Single(await ShownAsync());
        Assert.Equal((running.PictureAddress, "一碗热汤面"), (item.Picture, item.Alt));
        ServedItem line = Assert.Single(await ShownAsync(slot: "search_box"));
        Assert.Equal((null, null), (line.Picture, line.Alt));
        FileUse use = Assert.Single(await World.InTablesAsync(db => World.Get<FileUses>().OfAsync(db, Noodles.Id, default)), one => one.Place == "placement");
        Assert.Equal((Id(large), true, "一碗热汤面", "promotion/" + running.Id), (use.File, use.IsShown, use.Alt, use.Path));

        Assert.Equal(["/picture placements.picture_too_small"], Some.Wrong(Refused("request.invalid",
            await World.Get<DraftPlacement>().RunAsync(Noodles.Key, Body() with { Picture = await PictureAsync(299, 900) }))));
        Assert.Equal(["/alt field.too_long"], Some.Wrong(Refused("request.invalid",
            await World.Get<DraftPlacement>().RunAsync(Noodles.Key, Body() with { Picture = large, Alt = new string('面', 101) }))));
        Assert.Equal(["/picture placements.no_such_picture"], Some.Wrong(Refused("request.invalid",
            await World.Get<DraftPlacement>().RunAsync(Pets.Key, Body() with { Picture = large }))));
        // The line draws none: a small one is no matter there.
        await DraftedPlacementAsync(Body(slot: "search_box") with { Text = null, Picture = await PictureAsync(10, 10) });
    }

    [Fact]
    public async Task Another_merchant_finds_nothing_and_a_cashier_may_not()
    {
        PlacementSheet mine = await RunningAsync();
        foreach (var asked in new[]
        {
            await World.Get<FindPlacement>().RunAsync(Pets.Key, Id(mine.Id)), await World.Get<StopPlacement>().RunAsync(Pets.Key, Id(mine.Id)),
            await World.Get<SubmitPlacement>().RunAsync(Pets.Key, Id(mine.Id)), await World.Get<EditPlacement>().RunAsync(Pets.Key, Id(mine.Id), 1, Body()),
        }) Refused("placements.not_found", asked);
        Refused("placements.not_found", await World.Get<ReadResults>().RunAsync(Pets.Key, Id(mine.Id)));
        Refused("request.forbidden", await World.Get<DraftPlacement>().RunAsync(Noodles.People[MerchantWorkbench.Platform.Identity.Role.Cashier], Body()));
        Assert.Equal(1, await HappenedAsync(PromotionEvents.Approved));
    }

    [Fact]
    public async Task New_followers_and_favourites_count_within_seven_days_of_opening_it_and_those_who_came_otherwise_do_not()
    {
        PlacementSheet running = await RunningAsync();
        Ok(await World.Get<FollowAccount>().RunAsync(Shopper(4), Noodles.Id));
        foreach (int shopper in (int[])[1, 2, 3, 4])
        {
            ServedItem item = Assert.Single(await ShownAsync(shopper));
            if (shopper != 3) Ok(await World.Get<OpenImpression>().RunAsync(Shopper(shopper), item.Token));
            World.Time.Pass(TimeSpan.FromMinutes(1));
        }
        foreach (int shopper in (int[])[1, 3])
        {
            Ok(await World.Get<FollowAccount>().RunAsync(Shopper(shopper), Noodles.Id));
            Ok(await World.Get<FavouriteShop>().RunAsync(Shopper(shopper), Noodles.Id, keep: true));
        }
        World.Time.Pass(TimeSpan.FromDays(7));
        Ok(await World.Get<FollowAccount>().RunAsync(Shopper(2), Noodles.Id));
        Ok(await World.Get<FavouriteShop>().RunAsync(Shopper(2), Noodles.Id, keep: true));
        PlacementResults results = Ok(await World.Get<ReadResults>().RunAsync(Noodles.Key, Id(running.Id)));
        Assert.Equal((3, 1, 1), (results.Clickers, results.Followers, results.Favourites));
    }

    private async Task<string> PictureAsync(int width, int height) => Ids.Text(Ok(await World.Get<FileStore>().StoreAsync(
        Noodles.Key, MerchantWorkbench.Products.LifeAccount.LifePermissions.Write, Drawn.Png(width, height))).Id);

    [Fact]
    public async Task A_recalled_placement_is_a_draft_and_its_review_is_gone()
    {
        PlacementSheet waiting = await WaitingAsync();
        Assert.Equal(PlacementState.Draft, Ok(await World.Get<RecallPlacement>().RunAsync(Noodles.Key, Id(waiting.Id))).State);
        Assert.Equal(0, await World.InTablesAsync(db => Task.FromResult(db.Reviews.Count(row => row.SubjectId == Id(waiting.Id)))));
    }
}

public sealed class PlacementOnSqliteTests() : PlacementTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class PlacementOnPostgreSqlTests() : PlacementTests(Engine.PostgreSql);
