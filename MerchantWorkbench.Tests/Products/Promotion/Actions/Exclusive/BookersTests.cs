using System.Collections.Concurrent;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.Promotion.Actions;
using MerchantWorkbench.Products.Promotion.Actions.Paid;
using MerchantWorkbench.Products.Promotion.Data.Exclusive;
using MerchantWorkbench.Products.Promotion.Domain;
using MerchantWorkbench.Products.Promotion.Domain.Exclusive;
using MerchantWorkbench.Products.Promotion.Domain.Paid;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Products.Promotion.Actions.Exclusive;

/// <summary>
/// 64 bookers buy, confirm, extend and cancel random days of 20 slots at once, round after round, while quotes age out and the price changes. What they
/// were told they have is held against what everybody else was told, pair by pair, and against the wallets.
/// </summary>
public abstract class BookersTests(Engine engine, int rounds) : ExclusiveTest(engine)
{
    private const int Bookers = 64, Slots = 20, Ahead = 20, Seed = 20261128;
    private const long Money = 1_000_000;

    /// <summary>What a booker was told it has, and what it was shown that each day costs.</summary>
    private sealed record Told(int Booker, string Id, string Slot, DateOnly From, DateOnly Until, Dictionary<DateOnly, long> Prices, bool IsLive);

    private readonly ConcurrentDictionary<int, Told?> told = new();
    private readonly ConcurrentDictionary<string, int> refused = new();
    private Caller[] bookers = [];
    private long price = Price;
    private int booked, extended, cancelled;

    [Fact]
    public async Task Days_never_overlap_and_no_money_is_held_without_a_booking()
    {
        await PlantAsync();
        for (int round = 0; round < rounds; round++)
        {
            int at = round;
            await Task.WhenAll(Enumerable.Range(0, Bookers).Select(booker => Task.Run(() => ActAsync(booker, new Random(Seed + (at * 1_000) + booker)))));
            if (round % 5 == 4)
            {
                World.Time.Pass(TimeSpan.FromMinutes(11));
                await ReleaseAgedAsync();
                await SettleAsync();
            }
            if (round == rounds / 2) await PriceAsync(Price + 7);
        }
        Told[] all = [.. told.Values.OfType<Told>()];
        int overlaps = 0;
        for (int one = 0; one < all.Length; one++)
            for (int other = one + 1; other < all.Length; other++)
                if (all[one].Slot == all[other].Slot && all[one].From <= all[other].Until && all[other].From <= all[one].Until) overlaps++;
        List<SlotDay> rows = await DaysAsync();
        int lost = all.Sum(one => one.Prices.Count(day => !rows.Any(row =>
            row.PlacementId == Id(one.Id) && row.Slot == one.Slot && row.Day == day.Key && row.EndedAt is null && row.Price == day.Value)));
        long astray = 0;
        for (int booker = 0; booker < Bookers; booker++) astray += Math.Abs(Money - await LeftAsync(booker) - rows
            .Where(row => row.MerchantId == bookers[booker].MerchantId && row.EndedAt is null).Sum(row => row.Price));

        string on = World.Database.Provider.ToLowerInvariant();
        Figure.Report($"slots.days.{on}.rounds", rounds, $"rounds of {Bookers} bookers in {Slots} slots", seed: Seed);
        Figure.Report($"slots.days.{on}.booked", booked, "bookings", seed: Seed);
        Figure.Report($"slots.days.{on}.overlaps", overlaps, "pairs", floor: 0, goal: 0, seed: Seed);
        Figure.Report($"slots.days.{on}.held-without-booking", astray, "fen", floor: 0, goal: 0, seed: Seed);
        Assert.Equal((0, 0, 0L), (overlaps, lost, astray));
        Assert.True(booked > Bookers && extended > 0 && cancelled > 0 && refused.GetValueOrDefault("promotion.day_taken") > 0
            && refused.GetValueOrDefault("promotion.price_changed") > 0, $"{booked}, {extended}, {cancelled}, {string.Join(' ', refused)}");
        Assert.Empty(await World.BrokenAsync());
    }

    /// <summary>Nothing yet: book. Else, by chance: cancel, or have it approved and extend it by a day.</summary>
    private async Task ActAsync(int booker, Random random)
    {
        if (told.GetValueOrDefault(booker) is not { } had) await BookAsync(booker, random);
        else if (random.Next(3) == 0)
        {
            Ok(await SentAsync(() => World.Get<StopPlacement>().RunAsync(bookers[booker], Id(had.Id))));
            told[booker] = null;
            Interlocked.Increment(ref cancelled);
        }
        else await ExtendAsync(had);
    }

    private async Task BookAsync(int booker, Random random)
    {
        DateOnly from = Today.AddDays(random.Next(Ahead)), until = from.AddDays(random.Next(5));
        // A price that may be an old one by now.
        long shown = random.Next(4) == 0 ? Price : Interlocked.Read(ref price);
        PlacementBody body = Whole($"第{booker}家", price: shown) with { Slots = [$"day_{random.Next(Slots)}"], From = from, Until = until };
        PlacementSheet draft = Ok(await SentAsync(() => World.Get<DraftPlacement>().RunAsync(bookers[booker], body)));
        if (!Went(await SentAsync(() => World.Get<ReservePlacement>().RunAsync(bookers[booker], Id(draft.Id))))) return;
        // One in five leaves the quote to age out.
        if (random.Next(5) == 0 || !Went(await SentAsync(() => World.Get<SubmitPlacement>().RunAsync(bookers[booker], Id(draft.Id))))) return;
        told[booker] = new Told(booker, draft.Id, body.Slots![0], from, until,
            Enumerable.Range(0, until.DayNumber - from.DayNumber + 1).ToDictionary(from.AddDays, _ => shown), IsLive: false);
        Interlocked.Increment(ref booked);
    }

    private async Task ExtendAsync(Told had)
    {
        Caller booker = bookers[had.Booker];
        PlacementSheet sheet = Ok(await World.Get<FindPlacement>().RunAsync(booker, Id(had.Id)));
        if (!had.IsLive)
        {
            await ApproveAsync(sheet);
            told[had.Booker] = had with { IsLive = true };
            return;
        }
        PlacementBody longer = sheet.Said with { Until = had.Until.AddDays(1), Exclusive = new ExclusiveTerms(PayWith.Cash, Interlocked.Read(ref price)) };
        if (!Went(await SentAsync(() => World.Get<EditPlacement>().RunAsync(booker, Id(had.Id), sheet.Revision, longer)))
            || !Went(await SentAsync(() => World.Get<ReservePlacement>().RunAsync(booker, Id(had.Id))))
            || !Went(await SentAsync(() => World.Get<SubmitPlacement>().RunAsync(booker, Id(had.Id))))) return;
        await ApproveAsync(sheet);
        DateOnly more = had.Until.AddDays(1);
        told[had.Booker] = had with { Until = more, Prices = new(had.Prices) { [more] = longer.Exclusive!.Price } };
        Interlocked.Increment(ref extended);
    }

    private async Task ApproveAsync(PlacementSheet sheet)
    {
        while (await DecidePlacementAsync(sheet, Verdict.Approve) is { } no) Assert.Equal(RefusalKind.Busy, no.Kind);
    }

    /// <summary>So many at once find no room now and then, and come again.</summary>
    private static async Task<Outcome<PlacementSheet>> SentAsync(Func<Task<Outcome<PlacementSheet>>> ask)
    {
        while (true)
            if (await ask() is { Refusal: not { Kind: RefusalKind.Busy } } answer) return answer;
    }

    private bool Went(Outcome<PlacementSheet> outcome)
    {
        if (outcome.Refusal is not { } no) return true;
        refused.AddOrUpdate(no.Code, 1, (_, times) => times + 1);
        Assert.Contains(no.Code, (string[])["promotion.day_taken", "promotion.slot_full", "promotion.price_changed", "request.invalid"]);
        return false;
    }

    private async Task PriceAsync(long now)
    {
        for (int slot = 0; slot < Slots; slot++)
        {
            FindSlot.Version newest = Ok(await World.Get<FindSlot>().RunAsync(Admin, $"day_{slot}")).Newest;
            Ok(await World.Get<SaveSlot>().RunAsync(Admin, $"day_{slot}", newest.Number, newest.Terms with { DayPrice = (int)now }));
        }
        Interlocked.Exchange(ref price, now);
    }

    private async Task PlantAsync()
    {
        for (int slot = 0; slot < Slots; slot++)
            Ok(await World.Get<SaveSlot>().RunAsync(Admin, $"day_{slot}", 0, new SlotTerms(
                $"位置{slot}", $"Slot {slot}", Maturity.Open, new(20, 40), SlotLook.Card, [], [ShopperPage.Home], 1, 0, 60, 20)
            { DayPrice = Price }));
        DateTimeOffset now = World.Time.GetUtcNow();
        string[] houses = [.. World.Get<ProductRegistry>().Houses.Where(house => house.Card is not null).Select(house => house.Card!.Key)];
        bookers = await World.InTablesAsync(db => Task.FromResult(Enumerable.Range(0, Bookers).Select(at =>
        {
            Merchant merchant = new() { Id = Ids.New(now), Name = $"第{at}家", ShortName = $"booker-{at}", CreatedAt = now };
            ApiKey key = new()
            {
                Id = Ids.New(now), MerchantId = merchant.Id, Name = "订位置", Hash = Secrets.Hash($"booker{at}"), Tail = "book", CreatedAt = now,
            };
            db.AddRange([merchant, key, .. houses.Select(house => (object)new ProductOpening
            {
                MerchantId = merchant.Id, Product = house, State = OpeningState.Open, ChangedAt = now,
            })]);
            return Caller.Key(key.Id, key.Name, merchant.Id);
        }).ToArray()));
        foreach (Caller booker in bookers)
            Ok(await World.Get<Writer>().RunAsync(Caller.System, write => new LedgerBook(write).PostAsync(new PostAsk("test", $"up:{booker.MerchantId}",
                new Move(AccountName.Platform(AccountKind.Source, Currency.Cash), AccountName.Wallet(booker.MerchantId!.Value, Currency.Cash), Money)))));
    }

    private Task<long> LeftAsync(int booker) => World.InTablesAsync(db => db.LedgerAccounts.Where(row =>
        row.MerchantId == bookers[booker].MerchantId && row.Kind == AccountKind.Wallet && row.Currency == Currency.Cash)
        .Select(row => row.Balance).SingleAsync());
}

/// <summary>Fifty rounds in the long run.</summary>
public sealed class BookersOnSqliteTests() : BookersTests(Engine.Sqlite, rounds: LongRun.Of(12, 50));

/// <summary>Fewer rounds in the brief run: here each commit waits for the disk.</summary>
[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class BookersOnPostgreSqlTests() : BookersTests(Engine.PostgreSql, rounds: LongRun.Of(10, 50));
