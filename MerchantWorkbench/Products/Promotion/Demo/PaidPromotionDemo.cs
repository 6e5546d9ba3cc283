using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Demo;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Actions.Audiences;
using MerchantWorkbench.Products.Promotion.Actions.Paid;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Audiences;
using MerchantWorkbench.Products.Promotion.Domain.Exclusive;
using MerchantWorkbench.Products.Promotion.Domain.Paid;

namespace MerchantWorkbench.Products.Promotion.Demo;

/// <summary>
/// A month of bought places in the demo town: some ended with what they spent, one paused, some running, one for an audience, and today the coupon
/// channel's paid places as a whole; by the same actions as in earnest. The town is small, and so is its smallest audience. Its guests look in the
/// other demo.
/// </summary>
internal sealed class PaidPromotionDemo(
    DraftPlacement draft, ReservePlacement reserve, SubmitPlacement submit, PausePlacement pause, EndPaidPlacements end, OpenMaker desk, SaveFloor floor,
    SaveSlot slots, ListReviews queue, DecideReview decide, Clock clock) : IDemo
{
    private const int FirstDay = -28, Floor = 50, Paused = -3, DayPrice = 3_000;

    private static readonly Plan[] Plans =
    [
        new(-27, 7, "laowang", "午市一碗面，立减两元", new(PayWith.Cash, BidFor.Thousand, 3_000, 600, 3_000)),
        new(-22, 8, "amao", "小狗第一次洗澡", new(PayWith.Cash, BidFor.Click, 120, 500, 3_000)),
        new(-16, 7, "haolinju", "下班顺路，买一送一", new(PayWith.Points, BidFor.Thousand, 2_500, 40, 200)),
        new(-13, 7, "laowang", "夜宵面，开到十一点", new(PayWith.Points, BidFor.Thousand, 2_200, 30, 150, WeekHours.Of((_, hour) => hour is >= 9 and < 23))),
        new(-7, 20, "amao", "猫咪剪指甲", new(PayWith.Cash, BidFor.Thousand, 3_500, 800, 8_000), IsPaused: true),
        new(-5, 14, "laowang", "新出的凉面", new(PayWith.Cash, BidFor.Thousand, 2_800, 400, 4_000)),
        new(-4, 14, "haolinju", "早七点就有热包子", new(PayWith.Points, BidFor.Thousand, 2_400, 40, 200)),
        new(-1, 14, "amao", "老客人，回来看看", new(PayWith.Cash, BidFor.Click, 150, 600, 5_000, null, new AudienceTerms([AudienceTag.Claimed]))),
    ];

    private readonly Dictionary<Plan, string> booked = [];

    /// <summary>What one merchant buys on a day of the town's.</summary>
    private sealed record Plan(int Day, int Days, string Merchant, string Title, PaidTerms Terms, bool IsPaused = false);

    /// <inheritdoc/>
    public async Task LiveAsync(TownDay day)
    {
        DateTimeOffset morning = Zone.Of(null).StartOf(day.Date).AddHours(8);
        if (day.Number < FirstDay || morning.AddHours(1) >= day.Now) return;
        clock.Pretend(morning);
        if (day.Number == FirstDay) Sure(await floor.RunAsync(Caller.System, 1, Floor));
        await end.RunAsync(default);
        foreach (Plan plan in Plans)
        {
            TownMerchant merchant = day.Town.At(plan.Merchant);
            if (plan.Day == day.Number) await BuyAsync(day, merchant, plan);
            if (plan.IsPaused && day.Number == Paused && booked.TryGetValue(plan, out string? id)) Sure(await pause.RunAsync(merchant.Designer, Ids.Parse(id)));
        }
        if (day.Number == -1) await SellTomorrowAsync(day);
    }

    private async Task BuyAsync(TownDay day, TownMerchant merchant, Plan plan)
    {
        OpenMaker.Desk hers = Sure(await desk.RunAsync(merchant.Designer));
        // How much was earned by then depends on what day it is today.
        if ((plan.Terms.Pay == PayWith.Cash ? hers.CashFen : hers.Points) < plan.Terms.Total) return;
        booked[plan] = await BoughtAsync(day, merchant, new PlacementBody(
            Goal.Visit, ThingKind.Shop, null, ["recommended_card", "coupon_channel"], day.Date, day.Date.AddDays(plan.Days - 1), plan.Title, null, null,
            plan.Terms));
    }

    /// <summary>The coupon channel sells its days, and tomorrow's is the first shop's that can pay for it.</summary>
    private async Task SellTomorrowAsync(TownDay day)
    {
        (string code, SlotTerms channel) = EightSlots.All.Single(slot => slot.Code == "coupon_channel");
        Sure(await slots.RunAsync(Caller.System, code, 1, channel with { DayPrice = DayPrice }));
        DateOnly tomorrow = day.Date.AddDays(1);
        foreach (string name in (string[])["laowang", "amao", "haolinju"])
        {
            TownMerchant merchant = day.Town.At(name);
            if (Sure(await desk.RunAsync(merchant.Designer)).CashFen < DayPrice) continue;
            await BoughtAsync(day, merchant, new PlacementBody(
                Goal.Visit, ThingKind.Shop, null, [code], tomorrow, tomorrow, "今天，来我家坐坐", "街坊的老店，欢迎来看看。")
            { Exclusive = new ExclusiveTerms(PayWith.Cash, DayPrice) });
            return;
        }
    }

    /// <summary>From the draft to the yes; its id.</summary>
    private async Task<string> BoughtAsync(TownDay day, TownMerchant merchant, PlacementBody said)
    {
        PlacementSheet placement = Sure(await draft.RunAsync(merchant.Designer, said));
        Sure(await reserve.RunAsync(merchant.Designer, Ids.Parse(placement.Id)));
        Sure(await submit.RunAsync(merchant.Designer, Ids.Parse(placement.Id)));
        clock.Pretend(clock.Now.AddMinutes(5));
        ReviewSheet review = Sure(await queue.RunAsync(day.Town.Reviewer, open: true, new PageAsk(Limit: PageAsk.Most))).Items
            .Single(one => one.SubjectId == placement.Id);
        Sure(await decide.RunAsync(day.Town.Reviewer, Ids.Parse(review.Id), new(Verdict.Approve)));
        return placement.Id;
    }

    /// <summary>Nobody hears no here: the plan is sound, and a rule it breaks must not pass unnoticed.</summary>
    private static T Sure<T>(Outcome<T> outcome) => outcome.Is(out T? value, out Refusal? no) ? value : throw new InvalidOperationException(no.ToString());
}
