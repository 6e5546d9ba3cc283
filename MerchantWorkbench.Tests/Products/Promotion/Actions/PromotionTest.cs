using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Tests.Products.LifeAccount.Actions;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Products.Promotion.Actions;

/// <summary>A test of the house's actions in the small world.</summary>
public abstract class PromotionTest(Engine engine) : LifeTest(engine)
{
    private protected const string Card = "recommended_card";

    private protected Caller Admin => World.Platform.Staff[Role.Administrator].Caller;

    private protected DateOnly Today => Zone.Of(Zone.Default).Day(World.Time.GetUtcNow());

    private protected PlacementBody Body(string title = "来一碗面", string slot = Card, int days = 14) =>
        new(Goal.Visit, ThingKind.Shop, null, [slot], Today, Today.AddDays(days - 1), title, "手擀的");

    private protected async Task<PlacementSheet> DraftedPlacementAsync(PlacementBody? body = null, TestMerchant? by = null) =>
        Ok(await World.Get<DraftPlacement>().RunAsync((by ?? Noodles).Key, body ?? Body()));

    private protected async Task<PlacementSheet> WaitingAsync(PlacementBody? body = null, TestMerchant? by = null)
    {
        PlacementSheet draft = await DraftedPlacementAsync(body, by);
        return Ok(await World.Get<SubmitPlacement>().RunAsync((by ?? Noodles).Key, Id(draft.Id)));
    }

    private protected async Task<PlacementSheet> RunningAsync(PlacementBody? body = null, TestMerchant? by = null)
    {
        PlacementSheet placement = await WaitingAsync(body, by);
        Assert.Null(await DecidePlacementAsync(placement, Verdict.Approve));
        return Ok(await World.Get<FindPlacement>().RunAsync((by ?? Noodles).Key, Id(placement.Id)));
    }

    private protected async Task<Refusal?> DecidePlacementAsync(PlacementSheet placement, Verdict verdict)
    {
        long id = Id(placement.Id);
        long review = await World.InTablesAsync(db => db.Reviews.Where(row => row.SubjectId == id).OrderByDescending(row => row.Id)
            .Select(row => row.Id).FirstAsync());
        return (await World.Get<DecideReview>().RunAsync(Reviewer, review, new(verdict, verdict == Verdict.Reject ? "advertising_word" : null))).Refusal;
    }

    /// <summary>What a known phone is shown in a slot.</summary>
    private protected async Task<IReadOnlyList<ServedItem>> ShownAsync(int shopper = 1, string slot = Card, SmallWorld? copy = null) =>
        Ok(await (copy ?? World).Get<ServeSlots>().RunAsync(Shopper(shopper), new(null, slot, IsSeen: true)))[0].Items;

    private protected Task KeepAsync() => JobAsync<KeepImpressions>();

    private protected Task ScoreAsync() => JobAsync<ScoreShops>();

    private protected Task<List<Impression>> ImpressionsAsync() =>
        World.InTablesAsync(db => db.Impressions.AsNoTracking().OrderBy(row => row.Id).ToListAsync());

    private Task JobAsync<T>() where T : MerchantWorkbench.Platform.Jobs.IJob =>
        ActivatorUtilities.CreateInstance<T>(World.Get<IServiceProvider>()).RunAsync(default);
}
