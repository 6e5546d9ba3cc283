using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Demo;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Festivals.Actions;
using MerchantWorkbench.Products.Festivals.Domain;

namespace MerchantWorkbench.Products.Festivals.Demo;

/// <summary>
/// Festivals of the demo town by the same actions as in earnest: Double 12 runs with two shops in it and one sent back, Five Fortunes is open with rules
/// that small shops do not meet yet, a third plan is a draft.
/// </summary>
internal sealed class FestivalDemo(
    SavePlan save, PublishPlan publish, FindFestival find, SendSignUp send, ListReviews queue, DecideReview decide, Clock clock) : IDemo
{
    private static readonly (int Day, string Merchant, Trade Trade, string Title, string Text, string? SentBack)[] SignUps =
    [
        (-12, "laowang", Trade.Restaurant, "双 12，来碗热面", "面照样现揉，汤照样五点开熬。", null),
        (-11, "haolinju", Trade.Supermarket, "楼下就有双 12", "三十多家店都能用。", null),
        (-3, "amao", Trade.PetShop, "双 12 也要洗香香", "洗澡前先陪它玩十分钟。", "请写明小型犬还是大型犬，改好再送。"),
    ];

    private string? twelve;

    /// <inheritdoc/>
    public async Task LiveAsync(TownDay day)
    {
        DateTimeOffset noon = Zone.Of(null).StartOf(day.Date).AddHours(11);
        if (noon >= day.Now) return;
        clock.Pretend(noon);
        if (day.Number == -20) twelve = await PublishedAsync(Twelve(day.Date.AddDays(20)));
        if (day.Number == -6) await PublishedAsync(Fortunes(day.Date.AddDays(6)));
        if (day.Number == -1) Sure(await save.RunAsync(Caller.System, null, 0, NewYear(day.Date.AddDays(1))));
        foreach (var one in SignUps.Where(one => one.Day == day.Number && twelve is not null))
            await SignUpAsync(day.Town, day.Town.At(one.Merchant).Designer, new SignUpBody([], [], one.Trade, null, one.Title, one.Text), one.SentBack);
    }

    private async Task<string> PublishedAsync(PlanTerms terms)
    {
        PlanSheet draft = Sure(await save.RunAsync(Caller.System, null, 0, terms));
        return Sure(await publish.RunAsync(Caller.System, Ids.Parse(draft.Id), draft.Version)).Id;
    }

    /// <summary>With the first coupon that keeps all rules, as the page tells before anything is sent.</summary>
    private async Task SignUpAsync(Town town, Caller merchant, SignUpBody said, string? sentBack)
    {
        long plan = Ids.Parse(twelve);
        foreach (FestivalView.Coupon coupon in Sure(await find.RunAsync(merchant, plan)).Coupons)
        {
            SignUpBody body = said with { Coupons = [coupon.Id] };
            if (!Sure(await find.RunAsync(merchant, plan, body)).Passes) continue;
            SignUpSheet sent = Sure(await send.RunAsync(merchant, plan, 0, body));
            clock.Pretend(clock.Now.AddMinutes(25));
            ReviewSheet review = Sure(await queue.RunAsync(town.Reviewer, open: true, new PageAsk(Limit: PageAsk.Most))).Items
                .Single(one => one.SubjectId == sent.Id);
            Sure(await decide.RunAsync(town.Reviewer, Ids.Parse(review.Id), sentBack is null ? new(Verdict.Approve)
                : new(Verdict.Reject, "unclear_terms", sentBack)));
            return;
        }
    }

    private static PlanTerms Twelve(DateOnly today) => new(
        "双 12 生活节", "Double 12 at the corner", "一年一次，街坊小店一起上首页。带一张公域券来，活动期间天天能领。",
        "Once a year the shops around the corner are on the first page together. Bring one public coupon that can be taken on all days.",
        today.AddDays(-20), today.AddDays(5), today.AddDays(-2), today.AddDays(8), 50, 3,
        [
            new(RuleKind.Coupons, 1, 3), new(RuleKind.CouponKind, Among: ["exchange", "money_off", "percent_off", "special_price"]),
            new(RuleKind.Threshold, Most: 5_000), new(RuleKind.Stock, 10), new(RuleKind.FestivalDays), new(RuleKind.Shops, 1),
            new(RuleKind.Trade, Among: [.. Enum.GetValues<Trade>().Select(Words.Name)]), new(RuleKind.Title, 4, 20),
        ]);

    private static PlanTerms Fortunes(DateOnly today) => new(
        "集五福", "Five Fortunes", "把福卡发到每一家店：十七个行业，一千多家商家一起。券要备得多，图要喜气。",
        "Fortune cards in every shop: seventeen trades, more than a thousand merchants. Bring plenty of pieces and a festive picture.",
        today.AddDays(-5), today.AddDays(20), today.AddDays(30), today.AddDays(44), 1_000, 7,
        [
            new(RuleKind.Coupons, 1, 5), new(RuleKind.Discount, 300, 10_000), new(RuleKind.Stock, 5_000), new(RuleKind.FestivalDays),
            new(RuleKind.Trade, Among: [.. Enum.GetValues<Trade>().Select(Words.Name)]), new(RuleKind.City, 1, 3, ["上海", "杭州", "成都", "西安"]),
            new(RuleKind.Picture), new(RuleKind.Title, 4, 20),
        ]);

    private static PlanTerms NewYear(DateOnly today) => new(
        "年货节", "New Year groceries", "节前两周，买年货的人都在看这里。", "Two weeks before the holidays everybody looks here for groceries.",
        today.AddDays(10), today.AddDays(30), today.AddDays(40), today.AddDays(54), 200, 3, [new(RuleKind.Coupons, 1, 3), new(RuleKind.Stock, 200)]);

    private static T Sure<T>(Outcome<T> outcome) => outcome.Is(out T? value, out Refusal? no) ? value
        : throw new InvalidOperationException($"The town's festivals do not keep the rules: {no.Code} {string.Join(", ", no.Fields.Select(one => one.Code))}.");
}
