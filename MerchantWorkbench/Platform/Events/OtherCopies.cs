using System.Security.Cryptography;
using System.Threading.Channels;
using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Events;

/// <summary>
/// Tells the other copies of the program on the same PostgreSQL database what was committed here; <see cref="CopyLine"/> is what they hear
/// it with. On SQLite there is one copy and nobody to tell.
/// </summary>
public sealed class OtherCopies(DatabaseSettings database, Changes changes)
{
    /// <summary>The channel of LISTEN and NOTIFY.</summary>
    internal const string Channel = "workbench";

    /// <summary>By which the server knows a copy's line.</summary>
    internal const string Line = "workbench listener";

    /// <summary>Signals that may wait; beyond that the oldest are forgotten, which makes a page late and nothing wrong.</summary>
    private const int Room = 10_000;

    private readonly Channel<long> waiting = System.Threading.Channels.Channel.CreateBounded<long>(
        new BoundedChannelOptions(Room) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>This copy's name, new with every start.</summary>
    internal string Here { get; } = RandomNumberGenerator.GetHexString(12, lowercase: true);

    /// <summary>Whether there can be others.</summary>
    internal bool Exist => database.Provider == DatabaseProvider.PostgreSql;

    /// <summary>Commits the context's transaction. Others are told within it: they hear when it is committed, and not otherwise.</summary>
    /// <param name="events">What the transaction leaves behind.</param>
    public async Task CommitAsync(WorkbenchDb db, IReadOnlyList<Event> events, CancellationToken stop)
    {
        if (Exist) await NotifyAsync(db, new CopyNotice(Here, true, [.. events.Select(one => one.Id)]), stop);
        try
        {
            await db.Database.CommitTransactionAsync(CancellationToken.None);
        }
        finally
        {
            // Also when the answer was lost: then nobody knows whether it was committed.
            changes.Rise();
        }
    }

    /// <summary>
    /// Tells others soon of events that change nothing anybody caches: claims and redemptions, after their commit. A NOTIFY inside makes
    /// committing transactions take turns through their flush; here many share one, and one that dies with this copy is only missed.
    /// </summary>
    public void TellSoon(IEnumerable<Event> events)
    {
        if (!Exist) return;
        foreach (Event happened in events) waiting.Writer.TryWrite(happened.Id);
    }

    /// <summary>Waits for such events, and hands out all that wait.</summary>
    internal async Task<CopyNotice> SoonAsync(CancellationToken stop)
    {
        await waiting.Reader.WaitToReadAsync(stop);
        List<long> ids = [];
        while (waiting.Reader.TryRead(out long id)) ids.Add(id);
        return new CopyNotice(Here, false, ids);
    }

    /// <summary>Copies on this database whose line stands, this one included.</summary>
    public static Task<long> CountAsync(WorkbenchDb db, CancellationToken stop) => db.Database.SqlQuery<long>(
        $"SELECT count(*) AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND application_name = {Line}").SingleAsync(stop);

    /// <summary>Sends it with the context's transaction, or at once when it has none.</summary>
    internal static async Task NotifyAsync(WorkbenchDb db, CopyNotice notice, CancellationToken stop)
    {
        foreach (string payload in notice.Payloads()) await db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {payload})", stop);
    }
}
