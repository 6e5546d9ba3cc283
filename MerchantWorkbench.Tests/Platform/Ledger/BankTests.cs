using System.Collections.Concurrent;
using System.Diagnostics;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Platform.Ledger;

/// <summary>
/// The bank test: 32 workers earn, top up, transfer, hold, capture, release, burn and expire on 200 accounts, some of them leaving in the middle so that
/// nobody knows the outcome, while a reader adds everything up. On PostgreSQL half of them work on a second copy of the program.
/// </summary>
public abstract class BankTests(Engine engine, int copies) : LedgerTest(engine)
{
    private const int Merchants = 100, Workers = 32, Seed = 20261127;
    private static readonly TimeSpan Long = LongRun.Of(TimeSpan.FromSeconds(4), TimeSpan.FromMinutes(1));

    private readonly ConcurrentDictionary<AccountName, long> expected = new();
    private int acked, unknown, refused, next;

    [Fact]
    public async Task Whoever_adds_up_at_any_moment_finds_zero_and_nobody_is_ever_below()
    {
        long[] merchants = [.. await World.InTablesAsync(PlantAsync)];
        SmallWorld[] all = [World, .. Enumerable.Range(1, copies - 1).Select(_ => World.AnotherCopy())];
        AccountName traffic = AccountName.Platform(AccountKind.TrafficBudget, Currency.Points);
        await DoneAsync(World, "fund", new Move(Source(Currency.Points), traffic, 1_000_000_000), default);
        using CancellationTokenSource over = new();
        Task<(int Reads, int Bad, int Negative)> reader = Task.Run(() => ReadAsync(over.Token));
        long begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => WorkAsync(all[worker % copies], merchants, worker, begun))));
        double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        await over.CancelAsync();
        (int reads, int bad, int negative) = await reader;

        string on = World.Database.Provider.ToLowerInvariant() + (copies > 1 ? $"-{copies}-copies" : "");
        Figure.Report($"ledger.bank.{on}.transfers", acked / seconds, "transfers/s", goal: 300, seed: Seed);
        Figure.Report($"ledger.bank.{on}.unknown-settled", unknown, "transfers", seed: Seed);
        Figure.Report($"ledger.bank.{on}.reads", reads, "reads", seed: Seed);
        Figure.Report($"ledger.bank.{on}.bad-sums", bad, "reads", floor: 0, goal: 0, seed: Seed);
        Figure.Report($"ledger.bank.{on}.negative", negative, "accounts", floor: 0, goal: 0, seed: Seed);
        Assert.Equal((0, 0), (bad, negative));
        Assert.True(reads > 10 && acked > Workers && unknown > 0 && refused > 0, $"{reads} reads, {acked} transfers, {unknown} unknown, {refused} refused");
        Dictionary<AccountName, long> found = await World.InTablesAsync(db =>
            db.LedgerAccounts.ToDictionaryAsync(row => new AccountName(row.MerchantId, row.Kind, row.Currency), row => row.Balance));
        Assert.All(expected, one => Assert.Equal((one.Key, one.Value), (one.Key, found.GetValueOrDefault(one.Key))));
    }

    private static async Task<List<long>> PlantAsync(WorkbenchDb db)
    {
        Merchant[] all = [.. Enumerable.Range(0, Merchants).Select(at => new Merchant { Id = Ids.New(), Name = $"商家{at}", ShortName = $"bank-{at}" })];
        db.AddRange(all.Cast<object>());
        return [.. await Task.FromResult(all.Select(one => one.Id))];
    }

    private async Task WorkAsync(SmallWorld copy, long[] merchants, int worker, long begun)
    {
        Random random = new(Seed + worker);
        while (Stopwatch.GetElapsedTime(begun) < Long)
        {
            Currency currency = random.Next(2) == 0 ? Currency.Points : Currency.Cash;
            long merchant = merchants[random.Next(merchants.Length)], other = merchants[random.Next(merchants.Length)];
            AccountName wallet = AccountName.Wallet(merchant, currency);
            long amount = random.Next(1, 200);
            AccountName source = currency == Currency.Points ? AccountName.Platform(AccountKind.TrafficBudget, currency) : Source(currency);
            string cause = $"bank:{Interlocked.Increment(ref next)}";
            switch (random.Next(6))
            {
                case 0 or 1: await DoneAsync(copy, cause, new Move(source, wallet, amount), random); break;
                case 2 when other != merchant: await DoneAsync(copy, cause, new Move(wallet, AccountName.Wallet(other, currency), amount), random); break;
                case 3: await DoneAsync(copy, cause, new Move(wallet, AccountName.Platform(AccountKind.Spent, currency), amount), random); break;
                case 4: await DoneAsync(copy, cause, new Move(wallet, AccountName.Platform(AccountKind.Expired, currency), amount), random); break;
                default: await HoldAsync(copy, cause, merchant, currency, amount, random); break;
            }
        }
    }

    private async Task DoneAsync(SmallWorld copy, string cause, Move move, Random? random)
    {
        if ((await SettledAsync(copy, book => book.PostAsync(new PostAsk("test", cause, move)), random)).Refusal is null) Note(move);
    }

    private async Task HoldAsync(SmallWorld copy, string cause, long merchant, Currency currency, long amount, Random random)
    {
        AccountName wallet = AccountName.Wallet(merchant, currency), spent = AccountName.Platform(AccountKind.Spent, currency);
        Outcome<Hold> held = await SettledAsync(copy, book =>
            book.HoldAsync(new HoldAsk(merchant, currency, amount, "booking", 1, cause)), random);
        if (held.Refusal is not null) return;
        long part = random.NextInt64(1, amount + 1);
        Outcome<Done> captured = await SettledAsync(copy, book => book.CaptureAsync(held.Value!.Id, part, cause + ":click"), random);
        Assert.Null(captured.Refusal);
        Note(new Move(wallet, spent, part));
        Assert.Null((await SettledAsync(copy, book => book.ReleaseAsync(held.Value!.Id), random)).Refusal);
    }

    /// <summary>One time in ten whoever asks leaves at some moment; the same cause is then sent until its outcome is known.</summary>
    private async Task<Outcome<T>> SettledAsync<T>(SmallWorld copy, Func<LedgerBook, Task<Outcome<T>>> act, Random? random)
    {
        bool leaves = random?.Next(10) == 0;
        while (true)
        {
            using CancellationTokenSource gone = new();
            if (leaves) gone.CancelAfter(TimeSpan.FromMilliseconds(random!.NextDouble() * 6));
            try
            {
                Outcome<T> outcome = await InBookAsync(act, copy, gone.Token);
                if (outcome.Refusal?.Kind == RefusalKind.Busy) continue;
                Interlocked.Increment(ref outcome.Refusal is null ? ref acked : ref refused);
                return outcome;
            }
            catch (Exception failure) when (leaves && failure is OperationCanceledException or { InnerException: OperationCanceledException })
            {
                leaves = false;
                Interlocked.Increment(ref unknown);
            }
        }
    }

    private void Note(Move move)
    {
        expected.AddOrUpdate(move.From, -move.Amount, (_, sum) => sum - move.Amount);
        expected.AddOrUpdate(move.To, move.Amount, (_, sum) => sum + move.Amount);
    }

    /// <summary>Every 50 ms: by the public report, and by SQL.</summary>
    private async Task<(int Reads, int Bad, int Negative)> ReadAsync(CancellationToken over)
    {
        (int reads, int bad, int negative) = (0, 0, 0);
        while (!over.IsCancellationRequested)
        {
            IReadOnlyList<CurrencyProof> report = await World.Get<Reader>().RunAsync(tables => CurrencyProof.OfAsync(tables, default), default);
            long[] sql =
            [
                await NumberAsync("SELECT coalesce(sum(abs(total)), 0) FROM (SELECT sum(balance) AS total FROM ledger_account GROUP BY currency) AS sums"),
                await NumberAsync("SELECT coalesce(sum(abs(total)), 0) FROM (SELECT sum(amount) AS total FROM ledger_entry GROUP BY posting_id) AS sums"),
                await NumberAsync("SELECT count(*) FROM ledger_account WHERE balance < 0 AND kind <> 'source'"),
            ];
            reads++;
            if (report.Any(currency => !currency.IsSound) || sql.Any(sum => sum != 0)) bad++;
            negative += report.Sum(currency => currency.Negative) + (int)sql[2];
            await Task.Delay(50, CancellationToken.None);
        }
        return (reads, bad, negative);
    }
}

public sealed class BankOnSqliteTests() : BankTests(Engine.Sqlite, 1);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class BankOnPostgreSqlTests() : BankTests(Engine.PostgreSql, 2);
