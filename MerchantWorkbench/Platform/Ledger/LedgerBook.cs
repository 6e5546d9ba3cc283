using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Ledger;

/// <summary>
/// The ledger, open in one transaction: what it writes commits together with whatever else its caller writes there, a booking and its hold for
/// instance. A refusal leaves the ledger as it was, whether the caller gives up or goes on. The same reference happens once, and a retry hears the
/// first answer. Accounts are moved in one order, each by one guarded update, so that no two postings wait for each other.
/// </summary>
public sealed class LedgerBook(Write write)
{
    /// <summary>Kinds of the postings that belong to holds.</summary>
    public const string Held = "hold", Captured = "capture", Released = "release";

    /// <summary>Posts moves.</summary>
    /// <returns>The posting's id. Refuses: ledger.wrong_route, reference_used, not_enough.</returns>
    public Task<Outcome<long>> PostAsync(PostAsk ask) => PostAsync(ask, hold: null);

    /// <summary>Sets part of a merchant's wallet aside.</summary>
    /// <returns>The hold. Refuses: ledger.not_enough, reference_used.</returns>
    public async Task<Outcome<Hold>> HoldAsync(HoldAsk ask)
    {
        if (await EarlierAsync(ask.Reference) is { } earlier)
            return earlier is { Kind: Held, HoldId: { } known } && earlier.Amount == ask.Amount
                ? await write.Db.LedgerHolds.AsNoTracking().SingleAsync(row => row.Id == known, write.Stop) : LedgerRefusals.ReferenceUsed;
        if (ask.Amount is < 1 or > LedgerRules.Most) return LedgerRefusals.WrongRoute;
        var move = new Move(AccountName.Wallet(ask.Merchant, ask.Currency), AccountName.Held(ask.Merchant, ask.Currency), ask.Amount);
        // The accounts first: the hold's row must not stay behind when there is not enough.
        if (await MoveAsync([move]) is not { } moved) return LedgerRefusals.NotEnough;
        var hold = new Hold
        {
            Id = write.NewId(), MerchantId = ask.Merchant, Currency = ask.Currency, Amount = ask.Amount, Subject = ask.Subject, SubjectId = ask.SubjectId,
            At = write.Now, Until = ask.Until,
        };
        await Bulk.InsertAsync(write.Db, [hold], write.Stop);
        await WriteAsync(new PostAsk(Held, ask.Reference, move), hold.Id, moved);
        return hold;
    }

    /// <summary>Pays a part of a hold, or all of it.</summary>
    /// <returns>Refuses: request.not_found, ledger.hold_over when it aged out or less is left, reference_used.</returns>
    public async Task<Outcome<Done>> CaptureAsync(long hold, long amount, string reference)
    {
        if (await LockedAsync(hold) is not { } row) return Refusal.NotFound;
        if (await EarlierAsync(reference) is { } earlier)
            return earlier.Kind == Captured && earlier.HoldId == hold && earlier.Amount == amount ? default(Done) : LedgerRefusals.ReferenceUsed;
        if (LedgerRules.WhyNotCapture(row, amount, write.Now) is { } no) return no;
        await PayAsync(row, captured: amount, released: 0);
        return await PostedAsync(Captured, reference, row, AccountName.Platform(AccountKind.Spent, row.Currency), amount);
    }

    /// <summary>Gives back what is left of a hold; nothing, when nothing is.</summary>
    /// <returns>Refuses: request.not_found.</returns>
    public async Task<Outcome<Done>> ReleaseAsync(long hold)
    {
        if (await LockedAsync(hold) is not { } row) return Refusal.NotFound;
        if (row.Rest == 0) return default(Done);
        long rest = row.Rest;
        await PayAsync(row, captured: 0, released: rest);
        return await PostedAsync(Released, $"release:{Ids.Text(hold)}", row, AccountName.Wallet(row.MerchantId, row.Currency), rest);
    }

    /// <summary>Lets a hold age out at another instant, or never: the booking is confirmed.</summary>
    /// <returns>Refuses: request.not_found, ledger.hold_over.</returns>
    public async Task<Outcome<Done>> KeepAsync(long hold, DateTimeOffset? until)
    {
        if (await LockedAsync(hold) is not { } row) return Refusal.NotFound;
        if (row.EndedAt is not null || row.Until <= write.Now) return LedgerRefusals.HoldOver;
        await write.Db.LedgerHolds.Where(one => one.Id == hold).ExecuteUpdateAsync(set => set.SetProperty(one => one.Until, until), write.Stop);
        return default(Done);
    }

    /// <summary>Opens accounts that are not there yet.</summary>
    public Task OpenAsync(params AccountName[] names) => AccountsAsync(names);

    private async Task<Outcome<long>> PostAsync(PostAsk ask, long? hold)
    {
        if (LedgerRules.WhyNot(ask) is { } no) return no;
        if (await EarlierAsync(ask.Reference) is { } earlier)
            return earlier.Kind == ask.Kind && earlier.Currency == ask.Moves[0].From.Currency && earlier.Amount == ask.Moves.Sum(move => move.Amount)
                && earlier.HoldId == hold ? earlier.Id : LedgerRefusals.ReferenceUsed;
        return await MoveAsync(ask.Moves) is { } moved ? await WriteAsync(ask, hold, moved) : LedgerRefusals.NotEnough;
    }

    private async Task<Outcome<Done>> PostedAsync(string kind, string reference, Hold hold, AccountName to, long amount)
    {
        var ask = new PostAsk(kind, reference, new Move(AccountName.Held(hold.MerchantId, hold.Currency), to, amount));
        Outcome<long> posted = await PostAsync(ask, hold.Id);
        // The hold says that it is there: if it is not, nothing may go on.
        return posted.Refusal is null ? default(Done) : throw new InvalidOperationException($"Hold {hold.Id} does not fit its account: {posted.Refusal.Code}.");
    }

    private async Task<Earlier?> EarlierAsync(string reference) =>
        (await write.Db.ReadAsync($"SELECT id, kind, currency, amount, hold_id FROM ledger_posting WHERE reference = {reference}", row => new Earlier(
            row.GetInt64(0), row.GetString(1), Currency(row.GetString(2)), row.GetInt64(3), row.IsDBNull(4) ? null : row.GetInt64(4)), write.Stop))
        .SingleOrDefault();

    /// <summary>The hold, which nobody else moves until this transaction has ended: an update that changes nothing takes its lock.</summary>
    private async Task<Hold?> LockedAsync(long hold)
    {
        IQueryable<Hold> row = write.Db.LedgerHolds.Where(one => one.Id == hold);
        if (await row.ExecuteUpdateAsync(set => set.SetProperty(one => one.Captured, one => one.Captured), write.Stop) == 0) return null;
        return await row.AsNoTracking().SingleAsync(write.Stop);
    }

    private async Task PayAsync(Hold hold, long captured, long released)
    {
        DateTimeOffset? ended = hold.Rest == captured + released ? write.Now : null;
        int changed = await write.Db.LedgerHolds
            .Where(row => row.Id == hold.Id && row.Captured + row.Released + captured + released <= row.Amount)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Captured, row => row.Captured + captured)
                .SetProperty(row => row.Released, row => row.Released + released).SetProperty(row => row.EndedAt, ended), write.Stop);
        if (changed == 0) throw new InvalidOperationException($"Hold {hold.Id} moved while it was locked.");
    }

    /// <summary>Moves the balances; null, and nothing moved, when an account has not enough.</summary>
    private async Task<IReadOnlyList<(long Account, long By)>?> MoveAsync(IReadOnlyList<Move> moves)
    {
        Dictionary<AccountName, long> accounts = await AccountsAsync([.. moves.SelectMany(move => new[] { move.From, move.To }).Distinct()]);
        // The platform's own last: everybody writes to those, so they are locked for the shortest time.
        (long Account, long By)[] sums = [.. accounts.OrderBy(one => one.Key.Merchant is null).ThenBy(one => one.Value)
            .Select(one => (one.Value, moves.Sum(move => move.To == one.Key ? move.Amount : move.From == one.Key ? -move.Amount : 0)))
            .Where(one => one.Item2 != 0)];
        for (int at = 0; at < sums.Length; at++)
        {
            if (await MoveAsync(sums[at].Account, sums[at].By)) continue;
            // Whoever asked may go on with something else: what was moved before goes back, under the locks that are held.
            foreach ((long account, long by) in sums[..at]) await MoveAsync(account, -by);
            return null;
        }
        return sums;
    }

    private async Task<bool> MoveAsync(long account, long by) => (await write.Db.ReadAsync(
        $"UPDATE ledger_account SET balance = balance + {by} WHERE id = {account} AND (kind = 'source' OR balance + {by} >= 0) RETURNING id",
        row => row.GetInt64(0), write.Stop)).Count == 1;

    private async Task<long> WriteAsync(PostAsk ask, long? hold, IReadOnlyList<(long Account, long By)> sums)
    {
        var posting = new Posting
        {
            Id = write.NewId(), Kind = ask.Kind, Reference = ask.Reference, Currency = ask.Moves[0].From.Currency, Amount = ask.Moves.Sum(move => move.Amount),
            HoldId = hold, At = write.Now, Actor = write.Caller.Name, PersonId = write.Caller.PersonId,
        };
        await Bulk.InsertAsync(write.Db, [posting], write.Stop);
        await Bulk.InsertAsync(write.Db, [.. sums.Select(one => new Entry
        {
            PostingId = posting.Id, AccountId = one.Account, Currency = posting.Currency, Amount = one.By,
        })], write.Stop);
        return posting.Id;
    }

    /// <summary>
    /// Ids by name. Who opens the same account at once, or posts the same reference, is stopped by the unique index; the writer tries again and sees
    /// what is there.
    /// </summary>
    private async Task<Dictionary<AccountName, long>> AccountsAsync(IReadOnlyList<AccountName> names)
    {
        Dictionary<AccountName, long> known = [];
        foreach (long[] pair in names.Select(name => name.Merchant).OfType<long>().Distinct().DefaultIfEmpty().Chunk(2))
            foreach ((AccountName name, long id) in await write.Db.ReadAsync(
                $"SELECT merchant_id, kind, currency, id FROM ledger_account WHERE merchant_id IS NULL OR merchant_id IN ({pair[0]}, {pair[^1]})",
                row => (new AccountName(row.IsDBNull(0) ? null : row.GetInt64(0), Kind(row.GetString(1)), Currency(row.GetString(2))), row.GetInt64(3)),
                write.Stop)) known[name] = id;
        Account[] missing = [.. names.Where(name => !known.ContainsKey(name)).Select(name => new Account
        {
            Id = write.NewId(), MerchantId = name.Merchant, Kind = name.Kind, Currency = name.Currency,
        })];
        await Bulk.InsertAsync(write.Db, missing, write.Stop);
        foreach (Account opened in missing) known[new(opened.MerchantId, opened.Kind, opened.Currency)] = opened.Id;
        return names.ToDictionary(name => name, name => known[name]);
    }

    private static Currency Currency(string word) => Words.TryParse(word, out Currency currency) ? currency : throw new InvalidOperationException(word);

    private static AccountKind Kind(string word) => Words.TryParse(word, out AccountKind kind) ? kind : throw new InvalidOperationException(word);

    /// <summary>What a cause was posted as.</summary>
    private sealed record Earlier(long Id, string Kind, Currency Currency, long Amount, long? HoldId);
}
