using System.Globalization;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Demo;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Operations.Actions.Campaigns;

namespace MerchantWorkbench.Products.Operations.Demo;

/// <summary>Two campaigns of the noodle shop in the demo town: one that began together, one being prepared.</summary>
internal sealed class CampaignDemo(StartCampaign start, PublishCampaign publish, ListReviews queue, DecideReview decide, Clock clock) : IDemo
{
    private const int Begun = -2;

    /// <inheritdoc/>
    public async Task LiveAsync(TownDay day)
    {
        if (day.Number is not (Begun or 0)) return;
        // The town speaks Chinese, whatever the machine does.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        TownMerchant shop = day.Town.At("laowang");
        DateTimeOffset morning = shop.Zone.StartOf(day.Date).AddHours(8);
        clock.Pretend(morning < day.Now ? morning : day.Now);
        CampaignSheet campaign = Sure(await start.RunAsync(shop.Designer, day.Number == 0
            ? new("rainy_day", null, day.Date.AddDays(2)) : new("new_dish", "羊肉烩面上新", day.Date,
                Answers: [new("goods", Text: "羊肉烩面"), new("priceFen", 1_990)])));
        if (day.Number == 0) return;
        Sure(await publish.RunAsync(shop.Designer, Ids.Parse(campaign.Id)));
        HashSet<string> own = [.. campaign.Parts.Select(part => part.Id)];
        foreach (ReviewSheet review in Sure(await queue.RunAsync(day.Town.Reviewer, open: true, new PageAsk(Limit: PageAsk.Most))).Items
            .Where(one => own.Contains(one.SubjectId)))
            Sure(await decide.RunAsync(day.Town.Reviewer, Ids.Parse(review.Id), new(Verdict.Approve)));
    }

    private static T Sure<T>(Outcome<T> outcome) =>
        outcome.Is(out T? value, out Refusal? no) ? value
        : throw new InvalidOperationException(no.Code + string.Concat(no.Fields.Select(field => " " + field)));
}
