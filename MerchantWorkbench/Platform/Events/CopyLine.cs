using System.Data.Common;
using System.Threading.Channels;
using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MerchantWorkbench.Platform.Events;

/// <summary>
/// This copy's line to the other ones on PostgreSQL: raises what they committed in <see cref="Changes"/> and <see cref="CommittedEvents"/>,
/// and comes back by itself when the server was away.
/// </summary>
internal sealed class CopyLine(
    DatabaseSettings database, OtherCopies copies, Changes changes, CommittedEvents committed, PeopleNews people, IDbContextFactory<WorkbenchDb> contexts,
        ILogger<CopyLine> log)
    : BackgroundService
{
    /// <summary>How long signals gather before they are sent as one.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan ShortPause = TimeSpan.FromMilliseconds(250), LongPause = TimeSpan.FromSeconds(8);

    private readonly Channel<IReadOnlyList<long>> heard = Channel.CreateBounded<IReadOnlyList<long>>(
        new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => !copies.Exist ? Task.CompletedTask
        : Task.WhenAll(ForeverAsync(ListenAsync, stoppingToken), ForeverAsync(RaiseAsync, stoppingToken), ForeverAsync(SendAsync, stoppingToken));

    /// <summary>Works until it fails, rests, and works again; the rest grows while nothing succeeds.</summary>
    private async Task ForeverAsync(Func<Action, CancellationToken, Task> work, CancellationToken stop)
    {
        TimeSpan pause = ShortPause;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await work(() => pause = ShortPause, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is DbException or IOException or InvalidOperationException or TimeoutException)
            {
                log.LogWarning("The line to the other copies broke ({Why}); trying again in {Pause}.", failure.Message, pause);
            }
            await Task.Delay(pause, stop).ContinueWith(_ => { }, TaskScheduler.Default);
            pause = pause * 2 < LongPause ? pause * 2 : LongPause;
        }
    }

    private async Task ListenAsync(Action goesWell, CancellationToken stop)
    {
        // A connection of its own, asked every ten seconds whether it still lives: a cut cable says nothing by itself.
        var own = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false, KeepAlive = 10, ApplicationName = OtherCopies.Line };
        await using var line = new NpgsqlConnection(own.ConnectionString);
        line.Notification += (_, told) => Hear(told.Payload);
        await line.OpenAsync(stop);
        await using (var listen = new NpgsqlCommand("LISTEN " + OtherCopies.Channel, line)) await listen.ExecuteNonQueryAsync(stop);
        changes.Hear(others: true);
        goesWell();
        try
        {
            while (true) await line.WaitAsync(stop);
        }
        finally
        {
            changes.Hear(others: false);
        }
    }

    private void Hear(string payload)
    {
        if (CopyNotice.Read(payload) is not { } notice || notice.Copy == copies.Here) return;
        if (notice.IsChange) changes.Rise();
        if (notice.IsPeople) people.Say(notice.Events);
        else if (notice.Events.Count > 0 && committed.IsHeard) heard.Writer.TryWrite(notice.Events);
    }

    /// <summary>Raises others' events here; what was heard while the last ones were read is read at once.</summary>
    private async Task RaiseAsync(Action goesWell, CancellationToken stop)
    {
        while (await heard.Reader.WaitToReadAsync(stop))
        {
            List<long> ids = [];
            while (heard.Reader.TryRead(out IReadOnlyList<long>? more)) ids.AddRange(more);
            await using WorkbenchDb db = await contexts.CreateDbContextAsync(stop);
            committed.Say(await db.Events.AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(stop));
            goesWell();
        }
    }

    private async Task SendAsync(Action goesWell, CancellationToken stop)
    {
        while (true)
        {
            CopyNotice notice = await copies.SoonAsync(stop);
            await using (WorkbenchDb db = await contexts.CreateDbContextAsync(stop)) await OtherCopies.NotifyAsync(db, notice, stop);
            goesWell();
            await Task.Delay(Gather, stop);
        }
    }
}
