using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Demo;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Coupons;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Demo;

/// <summary>
/// A month of public promotion in the demo town: merchants book free places, staff approve, guests look and open, by the same actions as in earnest.
/// Shops of the festival stand in a slot that staff opened to it.
/// </summary>
internal sealed class PromotionDemo(
    DraftPlacement draft, SubmitPlacement submit, ListReviews queue, DecideReview decide, ServeSlots serve, OpenImpression open, KeepImpressions keep,
    ScoreShops score, SaveSlot slots, CouponShelf shelf, Clock clock) : IDemo
{
    /// <summary>The first day with free places. One placement has 31 days at most, so that the first stand today and end tomorrow.</summary>
    private const int FirstDay = -29;

    /// <summary>From this day on one line of the first page is the festival's.</summary>
    private const int FestivalDay = -3;

    /// <summary>Guests who look on the first day; every ten days it is one more.</summary>
    private const int FirstLooks = 2;

    private static readonly string[] Everywhere = ["search_box", "recommended_card", "payment_success", "coupon_channel"];

    private static readonly (int Day, int Days, string Merchant, Goal Goal, string Title, string Text, string[] Slots)[] Plans =
    [
        (FirstDay, 31, "laowang", Goal.Visit, "手擀面，现揉现煮", "汤底五点开熬，走过路过来一碗。", Everywhere),
        (FirstDay, 31, "amao", Goal.Visit, "洗澡美容，像自家的", "第一次来，先陪它玩十分钟。", Everywhere),
        (-27, 31, "haolinju", Goal.Claim, "早七晚十一，走几步就到", "36 家店都能用。", ["recommended_card", "coupon_channel"]),
        (-6, 30, "amao", Goal.Visit, "寄养间，白天有太阳", "花园店刚刷了漆，晚上有人陪。", ["search_box", "recommended_card"]),
        (-2, 21, "laowang", Goal.Follow, "每天的面，先看生活号", "今天煮什么，一早就知道。", ["search_box"]),
    ];

    /// <inheritdoc/>
    public async Task LiveAsync(TownDay day)
    {
        if (day.Number < FirstDay) return;
        DateTimeOffset morning = Zone.Of(null).StartOf(day.Date).AddHours(1);
        if (morning >= day.Now) return;
        clock.Pretend(morning);
        if (day.Number == FestivalDay)
        {
            (string code, SlotTerms line) = EightSlots.All.Single(slot => slot.Code == "message_reminder");
            Sure(await slots.RunAsync(Caller.System, code, 1, line with { Maturity = Maturity.Open, Ways = [SlotWay.Festival] }));
        }
        await score.RunAsync(default);
        foreach (var plan in Plans.Where(plan => plan.Day == day.Number))
        {
            clock.Pretend(morning.AddHours(8));
            if (clock.Now < day.Now) await BookAsync(day, day.Town.At(plan.Merchant), plan.Days, plan.Goal, plan.Title, plan.Text, plan.Slots);
        }
        int looks = FirstLooks + ((day.Number - FirstDay) / 10);
        for (int at = 0; at < looks; at++)
        {
            clock.Pretend(morning.AddHours(9 + (at * 3)));
            if (clock.Now >= day.Now) break;
            await LookAsync(day.Town.Shoppers[((at * 23) + ((day.Number - FirstDay) * 7)) % day.Town.Shoppers.Count], day.Number - FirstDay, at);
        }
        await keep.RunAsync(default);
    }

    private async Task BookAsync(TownDay day, TownMerchant merchant, int days, Goal goal, string title, string text, string[] slots)
    {
        string? coupon = goal != Goal.Claim ? null
            : (await shelf.OpenAsync(merchant.Designer.MerchantId!.Value, merchant.Zone, 20)).FirstOrDefault(one => one.IsPublic)?.Id;
        PlacementSheet placement = Sure(await draft.RunAsync(merchant.Designer, new PlacementBody(
            coupon is null && goal == Goal.Claim ? Goal.Visit : goal, coupon is null ? ThingKind.Shop : ThingKind.Coupon, coupon, slots, day.Date,
            day.Date.AddDays(days - 1), title, text)));
        Sure(await submit.RunAsync(merchant.Designer, Ids.Parse(placement.Id)));
        clock.Pretend(clock.Now.AddMinutes(15));
        ReviewSheet review = Sure(await queue.RunAsync(day.Town.Reviewer, open: true, new PageAsk(Limit: PageAsk.Most))).Items
            .Single(one => one.SubjectId == placement.Id);
        Sure(await decide.RunAsync(day.Town.Reviewer, Ids.Parse(review.Id), new(Verdict.Approve)));
    }

    /// <summary>The first guest of a day opens something in every slot, another place every day; the next what is marked as an ad; others look.</summary>
    private async Task LookAsync(Caller guest, int day, int at)
    {
        foreach (ShopperPage page in (ShopperPage[])[ShopperPage.Home, ShopperPage.Coupons])
            foreach (ServedSlot slot in Sure(await serve.RunAsync(guest, new(page, IsSeen: true))))
                if (slot.Items.Where((item, place) => at == 0 ? place == day % slot.Items.Count : at == 1 && item.IsAd).FirstOrDefault() is { } liked)
                    Sure(await open.RunAsync(guest, liked.Token));
    }

    /// <summary>Nobody hears no here: the plan is sound, and a rule it breaks must not pass unnoticed.</summary>
    private static T Sure<T>(Outcome<T> outcome) => outcome.Is(out T? value, out Refusal? no) ? value : throw new InvalidOperationException(no.ToString());
}
