using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.Festivals;
using MerchantWorkbench.Products.Festivals.Actions;
using MerchantWorkbench.Products.Festivals.Domain;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Festival;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Festivals.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Products.Promotion.Actions.Festival;

/// <summary>The third way into slots: who takes part in a festival stands in the slots that are open to festivals.</summary>
public abstract class FestivalPlacementTests(Engine engine) : PromotionTest(engine)
{
    private const string Line = "来碗热面";

    [Fact]
    public async Task An_approved_sign_up_stands_without_booking_and_left_it_is_shown_as_long_as_it_is_honoured()
    {
        await OpenAsync();
        await RunningAsync(Body("来洗澡"), Pets);
        PlanSheet plan = await PublishedAsync();
        SignUpSheet signUp = await EnabledAsync(plan);
        Assert.DoesNotContain(await ShownAsync(), item => item.Festival is not null);
        await ToldAsync();
        ServedItem item = (await ShownAsync()).Single(one => one.Festival is not null);
        Assert.Equal((Line, "双 12", plan.Id, "/m/coupon/" + signUp.Said.Coupons![0], false),
            (item.Title, item.Festival!.NameZh, item.Festival.Id, item.Href, item.IsAd));
        PlacementSheet mine = await MineAsync(signUp);
        Assert.Equal((SlotWay.Festival, PlacementState.Running, signUp.Revision), (mine.Way, mine.State, mine.LiveRevision!.Value));
        Assert.True(Assert.Single(mine.Places!).IsIn);
        await KeepAsync();
        Impression seen = (await ImpressionsAsync()).Single(row => row.PlacementId == Id(signUp.Id));
        Receipt receipt = Ok(await World.Get<FindReceipt>().RunAsync(Noodles.Key, seen.DecisionId));
        Assert.True(receipt.Agrees);
        Assert.Equal([(true, true), (false, false)], receipt.Lines.OrderByDescending(line => line.IsMine).Select(line => (line.IsMine, line.IsByFestival)));

        Ok(await World.Get<LeaveSignUp>().RunAsync(Noodles.Key, Id(plan.Id)));
        await ToldAsync();
        // Noon of Monday and three whole days after it, by the merchant's clock.
        DateTimeOffset until = new(2026, 3, 5, 16, 0, 0, TimeSpan.Zero);
        Assert.Equal(until, (await MineAsync(signUp)).EndsAt);
        World.Time.Pass(until - SmallWorld.Start - TimeSpan.FromSeconds(1));
        Assert.Contains(await ShownAsync(), one => one.Festival is not null);
        World.Time.Pass(TimeSpan.FromSeconds(1));
        Assert.DoesNotContain(await ShownAsync(), one => one.Festival is not null);
        Assert.Equal(PlacementState.Ended, (await MineAsync(signUp)).State);
        await KeepAsync();
        await World.RestartAsync();
        foreach (Impression one in await ImpressionsAsync())
            Assert.True(FindReceipt.Agrees(DecisionEngine.Decide(await World.Get<Snapshots>().OfAsync(one.Edition), one.Slot, one.Look), [one]));
    }

    [Fact]
    public async Task Told_twice_it_is_one_and_it_is_moved_by_its_sign_up_alone_and_takes_no_day_of_the_merchants_own()
    {
        await OpenAsync();
        SignUpSheet signUp = await EnabledAsync(await PublishedAsync());
        for (int time = 0; time < 2; time++)
        {
            await World.InTablesAsync(db => db.Events.Where(row => row.Kind == "sign_up.approved")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Pending, true)));
            await ToldAsync();
        }
        Assert.Single(await World.InTablesAsync(db => db.LiveSpans.AsNoTracking().ToListAsync()));
        PlacementSheet mine = await MineAsync(signUp);
        long id = Id(mine.Id);
        Refused("placements.by_festival", await World.Get<EditPlacement>().RunAsync(Noodles.Key, id, mine.Revision, Body()));
        Refused("placements.by_festival", await World.Get<PausePlacement>().RunAsync(Noodles.Key, id));
        Refused("placements.by_festival", await World.Get<StopPlacement>().RunAsync(Noodles.Key, id));
        Refused("placements.by_festival", await World.Get<SubmitPlacement>().RunAsync(Noodles.Key, id));
        SlotCalendar calendar = Ok(await World.Get<ReadSlotCalendar>().RunAsync(Noodles.Key, null));
        Assert.DoesNotContain(calendar.Rows.SelectMany(row => row.Cells), cell => cell.State == CellState.Mine);
        Assert.Equal("placements.festival_signs_up", Assert.Single(Refused("request.invalid",
            await World.Get<DraftPlacement>().RunAsync(Noodles.Key, Body() with { Festival = mine.Festival })).Fields).Code);
        Refused("placements.not_found", await World.Get<FindPlacement>().RunAsync(Pets.Key, id));
    }

    [Fact]
    public async Task Words_that_are_too_long_for_a_slot_are_no_candidate_there_and_the_merchant_hears_by_how_much()
    {
        await OpenAsync();
        string words = new('面', 25);
        SignUpSheet signUp = await EnabledAsync(await PublishedAsync(), words);
        await ToldAsync();
        Assert.Empty(await ShownAsync());
        Assert.Equal(new Misfit("title", 25, 20), Assert.Single((await MineAsync(signUp)).Places!).Misfit);
        await ChangeAsync(terms => terms with { Format = terms.Format with { TitleMost = 25 } });
        Assert.Equal(words, Assert.Single(await ShownAsync()).Title);
        Assert.Null(Assert.Single((await MineAsync(signUp)).Places!).Misfit);
    }

    [Fact]
    public async Task It_leads_to_each_of_its_coupons_in_turn_and_past_those_that_are_gone()
    {
        await OpenAsync();
        SignUpSheet signUp = await EnabledAsync(await PublishedAsync(), coupons: 2);
        await ToldAsync();
        string[] both = [.. signUp.Said.Coupons!.Select(id => "/m/coupon/" + id)];
        string[] today = await LedToAsync();
        Assert.Equal(both.Order(), today.Distinct().Order());
        Assert.Equal(today, await LedToAsync());
        World.Time.Pass(TimeSpan.FromDays(1));
        Assert.Equal(today.Select(one => both.Single(other => other != one)), await LedToAsync());

        // Who was shown the second card before its coupon was stopped is led to the first by the tap; results count the claims of both.
        int who = Array.IndexOf(today, both[0]) + 1;
        string token = Assert.Single(await ShownAsync(who)).Token;
        Ok(await World.Get<StopCoupon>().RunAsync(Noodles.Key, Id(signUp.Said.Coupons![1])));
        Assert.Equal(both[0], Ok(await World.Get<OpenImpression>().RunAsync(Shopper(who), token)).Href);
        Assert.All(await LedToAsync(), href => Assert.Equal(both[0], href));
        Ok(await World.Get<ClaimCoupon>().RunAsync(Shopper(who), Id(signUp.Said.Coupons[0]), new()));
        Assert.Equal(1, Ok(await World.Get<ReadResults>().RunAsync(Noodles.Key, Id(signUp.Id))).Claims);
        Ok(await World.Get<StopCoupon>().RunAsync(Noodles.Key, Id(signUp.Said.Coupons[0])));
        Assert.Empty(await ShownAsync(who));
        Assert.Equal("placements.festival_signs_up", Assert.Single(Refused("request.invalid",
            await World.Get<DraftPlacement>().RunAsync(Noodles.Key, Body() with { Coupons = signUp.Said.Coupons })).Fields).Code);
        Assert.Empty(await World.BrokenAsync());

        async Task<string[]> LedToAsync()
        {
            List<string> led = [];
            for (int shopper = 1; shopper <= 8; shopper++) led.Add(Assert.Single(await ShownAsync(shopper)).Href);
            return [.. led];
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_that_an_earlier_build_approved_is_told_of_once_and_stands(bool isLeft)
    {
        await OpenAsync();
        PlanSheet plan = await PublishedAsync();
        SignUpSheet signUp = await EnabledAsync(plan);
        await World.InTablesAsync(db => db.Events.Where(row => row.Kind == FestivalEvents.Approved)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Data, "{\"revision\":1}")));
        await ToldAsync();
        if (isLeft) Ok(await World.Get<LeaveSignUp>().RunAsync(Noodles.Key, Id(plan.Id)));
        await ToldAsync();
        Refused("placements.not_found", await World.Get<FindPlacement>().RunAsync(Noodles.Key, Id(signUp.Id)));
        for (int time = 0; time < 2; time++)
        {
            await ActivatorUtilities.CreateInstance<TellWhoTakesPart>(World.Get<IServiceProvider>()).RunAsync(default);
            await ToldAsync();
        }
        Assert.Equal(1, await HappenedAsync(FestivalEvents.TakesPart));
        PlacementSheet mine = await MineAsync(signUp);
        Assert.Equal((PlacementState.Running, isLeft), (mine.State, mine.EndsAt == new DateTimeOffset(2026, 3, 5, 16, 0, 0, TimeSpan.Zero)));
        Assert.Equal(Line, Assert.Single(await ShownAsync()).Title);
        Assert.Empty(await World.BrokenAsync());
    }

    [Fact]
    public async Task Of_an_approval_by_this_build_nothing_is_left_to_tell()
    {
        await EnabledAsync(await PublishedAsync());
        await ActivatorUtilities.CreateInstance<TellWhoTakesPart>(World.Get<IServiceProvider>()).RunAsync(default);
        Assert.Equal(0, await HappenedAsync(FestivalEvents.TakesPart));
    }

    [Fact]
    public async Task A_slot_that_is_closed_to_festivals_shows_none_from_the_next_look_on_and_old_receipts_still_agree()
    {
        await OpenAsync();
        await EnabledAsync(await PublishedAsync());
        await ToldAsync();
        Assert.Single(await ShownAsync());
        await ChangeAsync(terms => terms with { Ways = [SlotWay.Daily, SlotWay.Commercial] });
        Assert.Empty(await ShownAsync());
        await KeepAsync();
        Impression seen = Assert.Single(await ImpressionsAsync());
        Assert.True(Ok(await World.Get<FindReceipt>().RunAsync(Noodles.Key, seen.DecisionId)).Agrees);
        await OpenAsync();
        Assert.Single(await ShownAsync());
    }

    [Fact]
    public async Task Left_before_it_begins_it_never_stands_and_of_a_withdrawn_plan_it_stands_while_it_is_honoured()
    {
        await OpenAsync();
        PlanSheet ahead = await PublishedAsync(Fest.Plan() with { From = Fest.Today.AddDays(1), HonourDays = 0 });
        SignUpSheet early = await EnabledAsync(ahead);
        await ToldAsync();
        Assert.Equal(PlacementState.Scheduled, (await MineAsync(early)).State);
        Ok(await World.Get<LeaveSignUp>().RunAsync(Noodles.Key, Id(ahead.Id)));
        await ToldAsync();
        Assert.Equal(PlacementState.Stopped, (await MineAsync(early)).State);

        PlanSheet now = await PublishedAsync();
        SignUpSheet signUp = await EnabledAsync(now);
        await ToldAsync();
        Ok(await World.Get<WithdrawPlan>().RunAsync(Admin, Id(now.Id)));
        await ToldAsync();
        Assert.Equal((PlacementState.Running, new DateTimeOffset(2026, 3, 5, 16, 0, 0, TimeSpan.Zero)),
            ((await MineAsync(signUp)).State, (await MineAsync(signUp)).EndsAt!.Value));
        Assert.Single(await ShownAsync());
    }

    private Task ToldAsync() => ActivatorUtilities.CreateInstance<TellHandlers>(World.Get<IServiceProvider>()).RunAsync(default);

    private Task OpenAsync() => ChangeAsync(terms => terms with { Ways = [SlotWay.Daily, SlotWay.Commercial, SlotWay.Festival] });

    private async Task ChangeAsync(Func<SlotTerms, SlotTerms> change)
    {
        FindSlot.Version newest = Ok(await World.Get<FindSlot>().RunAsync(Admin, Card)).Newest;
        Ok(await World.Get<SaveSlot>().RunAsync(Admin, Card, newest.Number, change(newest.Terms)));
    }

    private async Task<PlanSheet> PublishedAsync(PlanTerms? terms = null)
    {
        PlanSheet draft = Ok(await World.Get<SavePlan>().RunAsync(Admin, null, 0, terms ?? Fest.Plan()));
        return Ok(await World.Get<PublishPlan>().RunAsync(Admin, Id(draft.Id), draft.Version));
    }

    private async Task<SignUpSheet> EnabledAsync(PlanSheet plan, string title = Line, int coupons = 1)
    {
        List<string> brought = [];
        while (brought.Count < coupons)
        {
            brought.Add((await OutAsync(Some.MoneyOff with { Layers = [Layer.Public] })).Id);
            await ApproveAsync(brought[^1]);
        }
        SignUpSheet sent = Ok(await World.Get<SendSignUp>().RunAsync(Noodles.Key, Id(plan.Id), 0, new SignUpBody(brought, Title: title)));
        await ApproveAsync(sent.Id);
        return sent;
    }

    private async Task ApproveAsync(string subject)
    {
        long id = Id(subject);
        long review = await World.InTablesAsync(db => db.Reviews.Where(row => row.SubjectId == id && row.DecidedAt == null).Select(row => row.Id).FirstAsync());
        Assert.Null((await World.Get<DecideReview>().RunAsync(Reviewer, review, new(Verdict.Approve))).Refusal);
    }

    private async Task<PlacementSheet> MineAsync(SignUpSheet signUp) => Ok(await World.Get<FindPlacement>().RunAsync(Noodles.Key, Id(signUp.Id)));
}

public sealed class FestivalPlacementsOnSqliteTests() : FestivalPlacementTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class FestivalPlacementsOnPostgreSqlTests() : FestivalPlacementTests(Engine.PostgreSql);
