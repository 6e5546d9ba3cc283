using System.Data.Common;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MerchantWorkbench.Tests.Platform.Ledger;

public abstract class LedgerBookTests(Engine engine) : LedgerTest(engine)
{
    [Fact]
    public async Task The_same_cause_posts_once_and_another_amount_under_it_is_refused()
    {
        Move move = new(Source(Currency.Cash), AccountName.Wallet(Noodles, Currency.Cash), 500);
        Outcome<long> first = await PostAsync("cause", move), again = await PostAsync("cause", move);
        Assert.Equal(first.Value, again.Value);
        Assert.Equal("ledger.reference_used", (await PostAsync("cause", move with { Amount = 501 })).Refusal?.Code);
        Assert.Equal(500, await BalanceAsync(AccountName.Wallet(Noodles, Currency.Cash)));
        Assert.Equal(-500, await BalanceAsync(Source(Currency.Cash)));
    }

    [Fact]
    public async Task Sixteen_at_once_with_one_cause_post_once()
    {
        Move move = new(Source(Currency.Points), AccountName.Wallet(Noodles, Currency.Points), 7);
        Outcome<long>[] all = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => PostAsync("one", move)));
        Assert.Single(all.Select(one => one.Value).Distinct());
        Assert.All(all, one => Assert.Null(one.Refusal));
        Assert.Equal(7, await BalanceAsync(AccountName.Wallet(Noodles, Currency.Points)));
    }

    [Fact]
    public async Task Nobody_spends_more_than_there_is_and_a_refusal_leaves_nothing_even_when_its_caller_goes_on()
    {
        await ToppedUpAsync(100);
        AccountName wallet = AccountName.Wallet(Noodles, Currency.Cash), other = AccountName.Wallet(World.Pets.Id, Currency.Cash);
        Outcome<long> went = await InBookAsync(async book =>
        {
            Assert.Equal("ledger.not_enough", (await book.PostAsync(new PostAsk("test", "much", new Move(wallet, other, 101)))).Refusal?.Code);
            Assert.Equal("ledger.not_enough", (await book.HoldAsync(new HoldAsk(Noodles, Currency.Cash, 101, "booking", 1, "much"))).Refusal?.Code);
            return await book.PostAsync(new PostAsk("test", "much", new Move(wallet, other, 100)));
        });
        Assert.Null(went.Refusal);
        Assert.Equal((0, 100), (await BalanceAsync(wallet), await BalanceAsync(other)));
        Assert.Equal(0, await World.InTablesAsync(db => db.LedgerHolds.CountAsync()));
    }

    [Fact]
    public async Task A_hold_is_captured_in_parts_and_the_rest_released()
    {
        await ToppedUpAsync(1_000);
        Hold hold = await HeldAsync(600);
        Assert.Equal((400, 600, 0), await CashAsync());
        Assert.Equal(hold.Id, (await HeldAsync(600)).Id);
        foreach (string _ in new[] { "once", "again" }) Assert.Null((await InBookAsync(book => book.CaptureAsync(hold.Id, 250, "click:1"))).Refusal);
        Assert.Equal((400, 350, 250), await CashAsync());
        Assert.Equal("ledger.hold_over", (await InBookAsync(book => book.CaptureAsync(hold.Id, 351, "click:2"))).Refusal?.Code);
        Assert.Equal("ledger.reference_used", (await InBookAsync(book => book.CaptureAsync(hold.Id, 10, "click:1"))).Refusal?.Code);
        foreach (string _ in new[] { "once", "again" }) Assert.Null((await InBookAsync(book => book.ReleaseAsync(hold.Id))).Refusal);
        Assert.Equal((750, 0, 250), await CashAsync());
        Assert.Equal("ledger.hold_over", (await InBookAsync(book => book.CaptureAsync(hold.Id, 1, "click:3"))).Refusal?.Code);
    }

    [Fact]
    public async Task Captures_that_race_for_the_last_of_a_hold_never_take_more()
    {
        await ToppedUpAsync(100);
        Hold hold = await HeldAsync(100);
        Outcome<Done>[] all = await Task.WhenAll(Enumerable.Range(0, 16).Select(at => at == 15
            ? InBookAsync(book => book.ReleaseAsync(hold.Id)) : InBookAsync(book => book.CaptureAsync(hold.Id, 30, $"click:{at}"))));
        int captured = all[..15].Count(one => one.Refusal is null);
        Assert.InRange(captured, 0, 3);
        Assert.Null(all[15].Refusal);
        Assert.Equal((100 - (30 * captured), 0, 30 * captured), await CashAsync());
    }

    [Fact]
    public async Task A_hold_ages_out_unless_it_is_kept_and_nothing_is_captured_of_an_aged_one()
    {
        await ToppedUpAsync(1_000);
        DateTimeOffset until = SmallWorld.Start.AddMinutes(10);
        Hold aged = await HeldAsync(300, until, "a"), kept = await HeldAsync(200, until, "b");
        Assert.Null((await InBookAsync(book => book.KeepAsync(kept.Id, null))).Refusal);
        World.Time.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal("ledger.hold_over", (await InBookAsync(book => book.CaptureAsync(aged.Id, 1, "late"))).Refusal?.Code);
        Assert.Equal("ledger.hold_over", (await InBookAsync(book => book.KeepAsync(aged.Id, null))).Refusal?.Code);
        await AgeAsync();
        await AgeAsync();
        Assert.Equal((800, 200, 0), await CashAsync());
        Assert.Null((await InBookAsync(book => book.CaptureAsync(kept.Id, 200, "in time"))).Refusal);
        Assert.Equal((800, 0, 200), await CashAsync());
        Assert.Equal("request.not_found", (await InBookAsync(book => book.CaptureAsync(1, 1, "nothing"))).Refusal?.Code);
    }

    [Fact]
    public async Task What_is_written_stays_the_database_itself_refuses_to_change_or_delete_it()
    {
        await ToppedUpAsync(100);
        await HeldAsync(10);
        foreach (string sql in new[]
        {
            "UPDATE ledger_entry SET amount = amount + 1", "DELETE FROM ledger_entry", "UPDATE ledger_posting SET kind = 'other'", "DELETE FROM ledger_posting",
            "DELETE FROM ledger_account", "DELETE FROM ledger_hold", "UPDATE ledger_account SET currency = 'points'",
        })
        {
            DbException no = await Assert.ThrowsAnyAsync<DbException>(() => DoAsync(sql));
            Assert.Contains("ledger", no.Message, StringComparison.Ordinal);
        }
        await Assert.ThrowsAnyAsync<DbException>(() => DoAsync("UPDATE ledger_account SET balance = -1 WHERE kind = 'wallet'"));
        await Assert.ThrowsAnyAsync<DbException>(() =>
            DoAsync("INSERT INTO ledger_entry SELECT posting_id, account_id + 1, 'points', amount FROM ledger_entry"));
    }

    [Fact]
    public async Task A_posting_that_touches_both_budgets_is_stopped_by_the_database_too()
    {
        Assert.Null((await PostAsync("t", new Move(Source(Currency.Points), AccountName.Platform(AccountKind.TrafficBudget, Currency.Points), 5))).Refusal);
        DbException no = await Assert.ThrowsAnyAsync<DbException>(() => World.InTablesAsync(async db =>
            await db.Database.ExecuteSqlRawAsync("INSERT INTO ledger_account (id, kind, currency, balance) VALUES (1, 'fee_budget', 'points', 0)")
            + await db.Database.ExecuteSqlRawAsync(
                "INSERT INTO ledger_entry (posting_id, account_id, currency, amount) SELECT id, 1, currency, 1 FROM ledger_posting")));
        Assert.Contains("budget", no.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_for_nothing_that_was_booked_is_named_by_its_invariant()
    {
        Assert.DoesNotContain(Booked, await World.BrokenAsync());
        await ToppedUpAsync(100);
        Hold hold = await HeldAsync(10);
        Assert.Contains(Booked, await World.BrokenAsync());
        string view = LedgerInvariants.All([new HoldSubject("booking", "ledger_hold")]).Single(one => one.View == Booked).Counterexamples;
        Assert.Equal(1, await CountAsync(view));
        Assert.Equal(0, await CountAsync(view.Replace("= hold.subject_id", $"= {hold.Id}", StringComparison.Ordinal)));
    }

    private Task AgeAsync() => ActivatorUtilities.CreateInstance<ReleaseAgedHolds>(World.Get<IServiceProvider>()).RunAsync(default);

    private Task<int> DoAsync(string sql) => World.InTablesAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    private Task<long> CountAsync(string select) => NumberAsync($"SELECT count(*) FROM ({select}) AS found");
}

public sealed class LedgerBookOnSqliteTests() : LedgerBookTests(Engine.Sqlite);

[Trait(Kinds.Trait, Kinds.PostgreSql)]
public sealed class LedgerBookOnPostgreSqlTests() : LedgerBookTests(Engine.PostgreSql);
