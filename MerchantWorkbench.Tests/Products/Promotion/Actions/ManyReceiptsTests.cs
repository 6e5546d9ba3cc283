using System.Diagnostics;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.LifeAccount.Actions;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Actions.Audiences;
using MerchantWorkbench.Products.Promotion.Data;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Audiences;
using MerchantWorkbench.Products.Promotion.Domain.Paid;
using MerchantWorkbench.Tests.Products.Promotion.Actions.Paid;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.Promotion.Actions;

/// <summary>
/// Thousands of impressions while words, slots, scores and followers change, placements pause and stop, and budgets run out; then every one of them worked out
/// again from what is stored.
/// </summary>
public abstract class ManyReceiptsTests(Engine engine) : PaidTest(engine)
{
    private const int Seed = 20261128, People = 300, Floor = 20;
    private static readonly string[] Where = ["search_box", Card, "payment_success", "coupon_channel"];
    private readonly int wanted = LongRun.Of(engine == Engine.Sqlite ? 10_000 : 3_000, 10_000);
    private readonly Random random = new(Seed);
    private readonly List<(PlacementSheet Sheet, TestMerchant By)> all = [];
    private int edits, pauses;

    [Fact]
    public async Task Every_receipt_of_thousands_is_worked_out_again_to_what_was_shown()
    {
        Ok(await World.Get<SaveFloor>().RunAsync(Admin, 1, Floor));
        for (int who = 1; who <= Floor * 3; who++) Ok(await World.Get<FollowAccount>().RunAsync(Shopper(who), who % 2 == 0 ? Noodles.Id : Pets.Id));
        foreach (TestMerchant by in new[] { Noodles, Pets }) all.Add((await RunningAsync(Everywhere("免费 " + by.ShortName[..2]), by), by));
        for (int at = 0; at < 4; at++) await BuyAsync();
        var watch = Stopwatch.StartNew();
        int looks = 0, kept = 0;
        while (kept < wanted)
        {
            // As much happens among fewer.
            for (int look = 0; look < wanted / 160; look++, looks++)
            {
                World.Time.Pass(TimeSpan.FromSeconds(random.Next(1, 40)));
                int shopper = random.Next(1, People);
                foreach (ServedItem item in await ShownAsync(shopper, Where[random.Next(Where.Length)]))
                    if (random.Next(40) == 0) Ok(await World.Get<OpenImpression>().RunAsync(Shopper(shopper), item.Token));
            }
            await KeepAsync();
            await EndOverAsync();
            await SomethingHappensAsync();
            kept = await World.InTablesAsync(db => db.Impressions.CountAsync());
        }
        await World.RestartAsync();
        List<Impression> rows = await ImpressionsAsync();
        Figure.Report("promotion.receipts.served", rows.Count / watch.Elapsed.TotalSeconds, "impressions/s", seed: Seed);
        watch.Restart();
        int equal = 0;
        // Old snapshots are put together again one after the other.
        foreach (IGrouping<long, Impression> decision in rows.GroupBy(row => row.DecisionId).OrderBy(one => one.First().Edition))
        {
            Impression first = decision.First();
            SlotDecision again = DecisionEngine.Decide(await World.Get<Snapshots>().OfAsync(first.Edition), first.Slot, first.Look);
            if (FindReceipt.Agrees(again, [.. decision])) equal += decision.Count();
        }
        Figure.Report("promotion.receipts.again", equal, $"of {rows.Count}", floor: rows.Count, goal: rows.Count, seed: Seed);
        Figure.Report("promotion.receipts.again.time", watch.Elapsed.TotalMilliseconds * 1_000 / rows.Count, "µs", seed: Seed);
        Assert.Equal(rows.Count, equal);
        Assert.True(edits > 5 && pauses > 5 && rows.Any(row => row.Price is not null) && rows.Any(row => row.Audience is not null)
            && rows.Any(row => row.Resting is not null) && rows.Select(row => row.Edition).Distinct().Count() > 30, "too little happened");
        Assert.Empty(await World.BrokenAsync());
    }

    private async Task SomethingHappensAsync()
    {
        (PlacementSheet sheet, TestMerchant by) = all[random.Next(all.Count)];
        switch (random.Next(6))
        {
            case 0:
                await ScoreAsync();
                break;
            case 1:
                FindSlot.Sheet slot = Ok(await World.Get<FindSlot>().RunAsync(Admin, Where[random.Next(Where.Length)]));
                Ok(await World.Get<SaveSlot>().RunAsync(Admin, slot.Code, slot.Newest.Number, slot.Newest.Terms with
                {
                    PerView = random.Next(1, 3),
                    SmallShare = random.Next(100),
                    Reserve = random.Next(100, 900),
                    PaidPlaces = random.Next(1, 3),
                    PerShopperDay = 100,
                }));
                break;
            case 2:
                await World.Get<UnfollowAccount>().RunAsync(Shopper(random.Next(1, 30)), Noodles.Id);
                break;
            case 3:
                // One that is over takes neither step.
                if ((await World.Get<PausePlacement>().RunAsync(by.Key, Id(sheet.Id))).Refusal is null) pauses++;
                else await World.Get<ResumePlacement>().RunAsync(by.Key, Id(sheet.Id));
                break;
            case 4:
                await EditAsync(sheet, by);
                break;
            default:
                await BuyAsync();
                break;
        }
    }

    private async Task EditAsync(PlacementSheet sheet, TestMerchant by)
    {
        PlacementSheet now = await SheetAsync(sheet, by);
        PlacementBody said = now.Said with
        {
            Title = "改" + random.Next(1_000),
            Paid = now.Paid is null ? null : now.Paid with { Bid = random.Next(1_000, 4_000) },
        };
        if (!(await World.Get<EditPlacement>().RunAsync(by.Key, Id(now.Id), now.Revision, said)).Is(out PlacementSheet? edited, out _)) return;
        if ((await World.Get<SubmitPlacement>().RunAsync(by.Key, Id(edited.Id))).Refusal is not null) return;
        Assert.Null(await DecidePlacementAsync(edited, Verdict.Approve));
        edits++;
    }

    private async Task BuyAsync()
    {
        TestMerchant by = random.Next(2) == 0 ? Noodles : Pets;
        PlacementBody body = Everywhere("买 " + random.Next(1_000));
        AudienceTerms? audience = random.Next(3) > 0 ? null : random.Next(2) == 0 ? new([AudienceTag.Follows]) : new(null, [AudienceTag.Follows]);
        body = body with { Paid = new PaidTerms(PayWith.Cash, BidFor.Thousand, random.Next(1_000, 4_000), 100, random.Next(100, 400), null, audience) };
        Outcome<PlacementSheet> quoted = await ReserveAsync(await DraftedPlacementAsync(body, by), by);
        if (!quoted.Is(out PlacementSheet? sheet, out _)) return;
        Assert.Null(await DecidePlacementAsync(Ok(await ConfirmAsync(sheet, by)), Verdict.Approve));
        all.Add((sheet, by));
    }

    private PlacementBody Everywhere(string title) => Body(title, days: 14) with { Slots = Where };
}

[Trait(Kinds.Trait, Kinds.Process)]
public sealed class ManyReceiptsOnSqliteTests() : ManyReceiptsTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class ManyReceiptsOnPostgreSqlTests() : ManyReceiptsTests(Engine.PostgreSql);
