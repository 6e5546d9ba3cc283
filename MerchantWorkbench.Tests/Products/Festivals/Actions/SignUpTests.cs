using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Coupons.Actions;
using MerchantWorkbench.Products.Coupons.Domain;
using MerchantWorkbench.Products.Festivals.Actions;
using MerchantWorkbench.Products.Festivals.Domain;
using MerchantWorkbench.Tests.Products.Coupons.Domain;
using MerchantWorkbench.Tests.Products.Festivals.Domain;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.Festivals.Actions;

/// <summary>A sign-up from the first look at the rules to its end.</summary>
public abstract class SignUpTests(Engine engine) : FestivalTest(engine)
{
    [Fact]
    public async Task The_page_tells_the_failing_rule_with_its_number_and_sending_tells_the_same()
    {
        PlanSheet plan = await PublishedAsync(Fest.Plan(new(RuleKind.Stock, 200), new(RuleKind.Threshold, 3_000)));
        SignUpBody body = await BodyAsync();
        FestivalView before = await ViewAsync(plan, body);
        Assert.False(before.Passes);
        RuleSheet stock = before.Rules.Single(rule => rule.Kind == RuleKind.Stock);
        Assert.Equal((false, 100L, 200L, "春天第一碗面"), (stock.Holds, stock.Has!.Value, stock.Least!.Value, stock.Coupon));
        Assert.True(before.Rules.Single(rule => rule.Kind == RuleKind.Threshold).Holds);
        FieldRefusal told = Assert.Single(Refused("request.invalid", await SendAsync(plan, body)).Fields);
        Assert.Equal(("/coupons", "festivals.rule_fails", stock.Says), (told.Pointer, told.Code, told.Facts[0]));
        Assert.Null((await ViewAsync(plan)).SignUp);
        Assert.Equal(0, (await NowAsync(plan)).Taken);

        Ok(await World.Get<AppendPieces>().RunAsync(Noodles.Key, Id(body.Coupons![0]), new(200)));
        Assert.True((await ViewAsync(plan, body)).Passes);
        Assert.Equal(SignUpState.Auditing, Ok(await SendAsync(plan, body)).State);
        Assert.Equal(1, (await NowAsync(plan)).Taken);
    }

    [Fact]
    public async Task Sent_back_it_gives_its_place_and_is_corrected_and_sent_again()
    {
        PlanSheet plan = await PublishedAsync();
        SignUpSheet sent = await SentAsync(plan);
        Refused("festivals.wrong_state", await SendAsync(plan, sent.Said, sent.Revision));
        Assert.Null(await DecideAsync(sent.Id, Verdict.Reject));
        Assert.Equal((SignUpState.Rejected, 0), (await StateAsync(plan), (await NowAsync(plan)).Taken));

        SignUpSheet again = Ok(await SendAsync(plan, sent.Said with { Title = "改好了" }, 1));
        Assert.Equal((SignUpState.Auditing, 2, "改好了"), (again.State, again.Revision, again.Said.Title));
        Assert.Null(await DecideAsync(sent.Id, Verdict.Approve));
        Assert.Equal((SignUpState.Enabled, 1), (await StateAsync(plan), (await NowAsync(plan)).Taken));
        Assert.Equal("改好了", Ok(await World.Get<ReadSignUpRevision>().RunAsync(Reviewer, Id(sent.Id), 2)).Said.Title);
        Assert.Null(Ok(await World.Get<ReadSignUpRevision>().RunAsync(Reviewer, Id(sent.Id), 1)).Said.Title);
        Assert.Equal(["sign_up.approved", "sign_up.sent", "sign_up.rejected", "sign_up.sent"],
            Ok(await World.Get<ReadSignUpHistory>().RunAsync(Noodles.Key, Id(sent.Id))).Select(one => one.Kind));
    }

    [Fact]
    public async Task Leaving_before_a_decision_frees_the_place_and_after_it_is_honoured_for_the_stated_days()
    {
        PlanSheet plan = await PublishedAsync();
        SignUpSheet sent = await SentAsync(plan);
        Assert.Equal(SignUpState.Closed, Ok(await World.Get<LeaveSignUp>().RunAsync(Noodles.Key, Id(plan.Id))).State);
        Assert.Equal(0, (await NowAsync(plan)).Taken);
        Assert.Equal(0, await World.InTablesAsync(db => db.Reviews.CountAsync(row => row.SubjectId == Id(sent.Id))));
        Ok(await SendAsync(plan, sent.Said, 1));
        Assert.Null(await DecideAsync(sent.Id, Verdict.Approve));

        SignUpSheet leaving = Ok(await World.Get<LeaveSignUp>().RunAsync(Noodles.Key, Id(plan.Id)));
        // Noon of Monday and three whole days after it, by the merchant's clock.
        Assert.Equal((SignUpState.Closing, new DateTimeOffset(2026, 3, 5, 16, 0, 0, TimeSpan.Zero)), (leaving.State, leaving.HonouredUntil!.Value));
        Assert.Equal(1, (await NowAsync(plan)).Taken);
        Assert.Equal(1, await ShopsAsync(plan));
        World.Time.Pass(new DateTimeOffset(2026, 3, 5, 15, 59, 59, TimeSpan.Zero) - SmallWorld.Start);
        Assert.Equal((SignUpState.Closing, 1), (await StateAsync(plan), await ShopsAsync(plan)));
        World.Time.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal((SignUpState.Closed, 0), (await StateAsync(plan), await ShopsAsync(plan)));
        Refused("festivals.wrong_state", await World.Get<LeaveSignUp>().RunAsync(Noodles.Key, Id(plan.Id)));
    }

    [Fact]
    public async Task A_withdrawn_plan_closes_what_waits_and_honours_what_takes_part()
    {
        PlanSheet plan = await PublishedAsync();
        await EnabledAsync(plan);
        SignUpSheet waiting = await SentAsync(plan, Pets);
        PlanSheet gone = Ok(await World.Get<WithdrawPlan>().RunAsync(Admin, Id(plan.Id)));
        Assert.Equal((PlanState.Withdrawn, 1), (gone.State, gone.Taken));
        Assert.Equal((SignUpState.Closing, SignUpState.Closed), (await StateAsync(plan), await StateAsync(plan, Pets)));
        Assert.Equal(0, await World.InTablesAsync(db => db.Reviews.CountAsync(row => row.SubjectId == Id(waiting.Id))));
        Refused("festivals.withdrawn", await SendAsync(plan, waiting.Said, 1, Pets));
        Refused("festivals.wrong_state", await World.Get<WithdrawPlan>().RunAsync(Admin, Id(plan.Id)));
        Assert.Equal(1, await ShopsAsync(plan));
        Assert.Empty(await World.Get<ReadRunningFestivals>().RunAsync());
    }

    [Fact]
    public async Task Two_windows_that_send_at_once_are_one_sign_up()
    {
        PlanSheet plan = await PublishedAsync();
        SignUpBody body = await BodyAsync();
        Outcome<SignUpSheet>[] both = await Task.WhenAll(SendAsync(plan, body), SendAsync(plan, body with { Title = "另一扇窗" }));
        Assert.Single(both, one => one.Refusal is null);
        Assert.Equal("festivals.changed_meanwhile", both.Single(one => one.Refusal is not null).Refusal!.Code);
        Assert.Equal(1, (await NowAsync(plan)).Taken);
    }

    [Fact]
    public async Task Signing_up_ends_with_midnight_of_the_merchants_zone_also_while_one_is_sending()
    {
        PlanSheet plan = await PublishedAsync();
        SignUpBody body = await BodyAsync(), theirs = await BodyAsync(Pets);
        await World.InTablesAsync(db => db.Merchants.Where(row => row.Id == Pets.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Zone, "America/New_York")));
        World.Time.Pass(Zone.Of(null).StartOf(Fest.Today.AddDays(3)) - SmallWorld.Start - TimeSpan.FromSeconds(1));
        Assert.True((await ViewAsync(plan, body)).CanSend);
        World.Time.Pass(TimeSpan.FromSeconds(1));
        Refused("festivals.too_late", await SendAsync(plan, body));
        Assert.False((await ViewAsync(plan, body)).CanSend);
        // In New York it is still the last day.
        Assert.Equal(SignUpState.Auditing, Ok(await SendAsync(plan, theirs, by: Pets)).State);
        World.Time.Pass(TimeSpan.FromHours(13));
        Refused("festivals.too_late", await SendAsync(plan, theirs, 1, Pets));
    }

    [Fact]
    public async Task A_plan_before_its_days_a_draft_and_a_foreign_coupon_are_refused()
    {
        SignUpBody body = await BodyAsync(), foreign = await BodyAsync(Pets);
        PlanSheet ahead = await PublishedAsync(Fest.Plan() with { SignUpFrom = Fest.Today.AddDays(1) });
        Refused("festivals.not_yet", await SendAsync(ahead, body));
        PlanSheet draft = Ok(await World.Get<SavePlan>().RunAsync(Admin, null, 0, Fest.Plan()));
        Refused("festivals.not_found", await SendAsync(draft, body));
        Refused("festivals.not_found", await World.Get<FindFestival>().RunAsync(Noodles.Key, Id(draft.Id)));
        PlanSheet plan = await PublishedAsync();
        CouponSheet own = await OutAsync();
        foreach (SignUpBody bad in new[] { foreign, body with { Coupons = [own.Id] } })
            Assert.Contains("/coupons festivals.coupon_not_public", Some.Wrong(Refused("request.invalid", await SendAsync(plan, bad))));
        Assert.Contains("/picture festivals.no_such_picture",
            Some.Wrong(Refused("request.invalid", await SendAsync(plan, body with { Picture = "nothing" }))));
    }

    [Fact]
    public async Task Only_those_who_may_sign_up_and_nobody_for_another()
    {
        PlanSheet plan = await PublishedAsync();
        SignUpSheet sent = await SentAsync(plan);
        foreach (Role role in new[] { Role.Cashier, Role.Finance })
            Refused("request.forbidden", await World.Get<SendSignUp>().RunAsync(Noodles.People[role], Id(plan.Id), 1, sent.Said));
        Refused("request.forbidden", await World.Get<SendSignUp>().RunAsync(Admin, Id(plan.Id), 0, sent.Said));
        Refused("festivals.not_found", await World.Get<LeaveSignUp>().RunAsync(Pets.Key, Id(plan.Id)));
        Refused("festivals.not_found", await World.Get<FindFestival>().RunAsync(Pets.Key, Id(sent.Id)));
        Assert.Equal(sent.Id, Ok(await World.Get<FindFestival>().RunAsync(Noodles.Key, Id(sent.Id))).SignUp!.Id);
        Assert.Empty(Ok(await World.Get<ReadSignUpHistory>().RunAsync(Pets.Key, Id(sent.Id))));
    }

    [Fact]
    public async Task A_coupon_that_is_gone_or_a_festival_that_is_over_is_not_approved()
    {
        PlanSheet plan = await PublishedAsync();
        SignUpSheet sent = await SentAsync(plan), theirs = await SentAsync(plan, Pets);
        Ok(await World.Get<StopCoupon>().RunAsync(Noodles.Key, Id(sent.Said.Coupons![0])));
        Assert.Equal("festivals.coupon_gone", (await DecideAsync(sent.Id, Verdict.Approve))?.Code);
        World.Time.Pass(TimeSpan.FromDays(5));
        Assert.Equal("festivals.is_over", (await DecideAsync(theirs.Id, Verdict.Approve))?.Code);
        Assert.Null(await DecideAsync(theirs.Id, Verdict.Reject));
    }

    [Fact]
    public async Task Sixty_four_merchants_at_once_never_take_more_places_than_there_are()
    {
        const int merchants = 64, places = 9;
        PlanSheet plan = await PublishedAsync(Fest.Plan() with { Places = places });
        (Caller Key, SignUpBody Body)[] crowd = [.. await Task.WhenAll((await CrowdAsync(merchants)).Select(async key =>
        {
            CouponSheet coupon = Ok(await World.Get<DraftCoupon>().RunAsync(key, Some.MoneyOff with { Layers = [Layer.Public] }));
            Ok(await World.Get<SubmitCoupon>().RunAsync(key, Id(coupon.Id)));
            Assert.Null(await DecideAsync(coupon.Id, Verdict.Approve));
            return (key, new SignUpBody([coupon.Id]));
        }))];
        Outcome<SignUpSheet>[] heard = await Task.WhenAll(crowd.Select(one => Task.Run(() =>
            World.Get<SendSignUp>().RunAsync(one.Key, Id(plan.Id), 0, one.Body))));
        Assert.Equal(places, heard.Count(one => one.Refusal is null));
        Assert.All(heard.Where(one => one.Refusal is not null), one => Assert.Equal("festivals.full", one.Refusal!.Code));
        Assert.Equal(places, (await NowAsync(plan)).Taken);
        Assert.Equal(places, await World.InTablesAsync(db => db.Reviews.CountAsync(row => row.Subject == "sign_up")));
    }

    /// <summary>More merchants, with a key and festivals open.</summary>
    private Task<List<Caller>> CrowdAsync(int count) => World.InTablesAsync(db =>
    {
        List<Caller> keys = [];
        for (int at = 0; at < count; at++)
        {
            Merchant merchant = new() { Id = Ids.New(SmallWorld.Start), Name = "店" + at, ShortName = "crowd-" + at, CreatedAt = SmallWorld.Start };
            ApiKey key = new()
            {
                Id = Ids.New(SmallWorld.Start), MerchantId = merchant.Id, Name = "钥匙", Hash = Secrets.Hash("crowd" + at), Tail = "tail",
                CreatedAt = SmallWorld.Start,
            };
            db.AddRange(merchant, key);
            foreach (string product in new[] { "coupons", "api_access", "festivals" })
                db.Add(new ProductOpening { MerchantId = merchant.Id, Product = product, State = OpeningState.Open, ChangedAt = SmallWorld.Start });
            keys.Add(Caller.Key(key.Id, key.Name, merchant.Id));
        }
        return Task.FromResult(keys);
    });

    private async Task<int> ShopsAsync(PlanSheet plan) =>
        (await World.Get<ReadFestivalPage>().RunAsync(Id(plan.Id), null)).Value?.Shops.Count ?? 0;
}

public sealed class SignUpOnSqliteTests() : SignUpTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class SignUpOnPostgreSqlTests() : SignUpTests(Engine.PostgreSql);
