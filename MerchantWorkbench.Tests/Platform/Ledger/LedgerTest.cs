using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Ledger;
using MerchantWorkbench.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Tests.Platform.Ledger;

/// <summary>A test of the ledger in the small world. Whatever it does, the books must be right when it is over.</summary>
public abstract class LedgerTest(Engine engine) : IAsyncLifetime
{
    /// <summary>No house books anything in these tests.</summary>
    private protected const string Booked = "inv_ledger_hold_booked";

    private SmallWorld? world;

    private protected SmallWorld World => world!;

    private protected long Noodles => World.Noodles.Id;

    private protected static AccountName Source(Currency currency) => AccountName.Platform(AccountKind.Source, currency);

    public async Task InitializeAsync() => world = await SmallWorld.CreateAsync(engine);

    public async Task DisposeAsync()
    {
        string[] broken = await World.BrokenAsync();
        await World.DisposeAsync();
        Assert.Empty(broken.Except([Booked]));
    }

    private protected Task<Outcome<T>> InBookAsync<T>(Func<LedgerBook, Task<Outcome<T>>> act, SmallWorld? copy = null, CancellationToken stop = default) =>
        (copy ?? World).Get<Writer>().RunAsync(Caller.System, write => act(new LedgerBook(write)), stop);

    private protected Task<Outcome<long>> PostAsync(string reference, params Move[] moves) =>
        InBookAsync(book => book.PostAsync(new PostAsk("test", reference, moves)));

    private protected async Task ToppedUpAsync(long amount, Currency currency = Currency.Cash) =>
        Assert.Null((await PostAsync($"up:{Guid.NewGuid():N}", new Move(Source(currency), AccountName.Wallet(Noodles, currency), amount))).Refusal);

    private protected async Task<Hold> HeldAsync(long amount, DateTimeOffset? until = null, string reference = "hold", Currency currency = Currency.Cash)
    {
        Outcome<Hold> held = await InBookAsync(book => book.HoldAsync(new HoldAsk(Noodles, currency, amount, "booking", 7, reference, until)));
        Assert.Null(held.Refusal);
        return held.Value!;
    }

    private protected Task<long> BalanceAsync(AccountName name) => World.InTablesAsync(db => db.LedgerAccounts
        .Where(row => row.MerchantId == name.Merchant && row.Kind == name.Kind && row.Currency == name.Currency)
        .Select(row => row.Balance).FirstOrDefaultAsync());

    private protected async Task<(long Wallet, long Held, long Spent)> CashAsync() =>
        (await BalanceAsync(AccountName.Wallet(Noodles, Currency.Cash)), await BalanceAsync(AccountName.Held(Noodles, Currency.Cash)),
            await BalanceAsync(AccountName.Platform(AccountKind.Spent, Currency.Cash)));

    /// <summary>A number the database itself says, by a connection of its own.</summary>
    private protected async Task<long> NumberAsync(string select)
    {
        await using WorkbenchDb db = await World.Get<IDbContextFactory<WorkbenchDb>>().CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = select;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
