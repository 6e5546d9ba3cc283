using System.Diagnostics;
using System.Threading.Channels;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MerchantWorkbench.Platform.Data;

/// <summary>
/// Group commit, for the few writes that everybody makes at once. Requests queue; whatever has come while the last group was written is the
/// next one: decided one after the other in memory, written in one transaction together with its events and kept answers, and answered
/// only when that is durable. An idle program adds no wait, a busy one shares its commits.
/// </summary>
public sealed class GroupWriter<TBook>(
    IDbContextFactory<WorkbenchDb> contexts, IServiceProvider services, WriteGate gate, Rights rights, ProductRegistry products,
    CommittedEvents committed, OtherCopies copies, Changes changes, Checkpoints checkpoints, WriteMeter meter, LastCommit last,
    Clock clock) where TBook : IGroupBook
{
    /// <summary>Requests that may wait before the next one is sent away with <c>server.busy</c>.</summary>
    public const int Room = 2_048;

    private const int Most = 512, Tries = 5;
    private readonly HashSet<string> awaited = [.. products.All(sheet => sheet.AllSubscriptions).Select(one => one.Kind)];
    private readonly Channel<GroupRequest<TBook>> waiting = Channel.CreateBounded<GroupRequest<TBook>>(new BoundedChannelOptions(Room) { SingleReader = true });
    private readonly Dictionary<(string, Permission), Standing> standings = [];
    private long standingsAt = -1, dataVersion = -1, version = -1;
    private WorkbenchDb? open;
    private int started;

    /// <summary>Queues a request and awaits its answer.</summary>
    /// <returns>The decision once it is durable; <c>server.busy</c> when there is no room; a cancelled task when the caller left before.</returns>
    public async Task<Outcome<T>> RunAsync<T>(GroupRequest<TBook, T> request)
    {
        if (Writer.Shared is { } shared)
        {
            // Within a history that is planted the other door writes too, without a word.
            changes.Rise();
            // A group serves many merchants; the action before it may have been one merchant's.
            shared.Tenant = null;
            await WriteAsync(shared, [request], CancellationToken.None);
            request.Answer();
        }
        else
        {
            if (!waiting.Writer.TryWrite(request)) return meter.Heard<T>(Refusal.Busy);
            if (Interlocked.Exchange(ref started, 1) == 0) _ = Task.Run(RunForeverAsync);
        }
        return meter.Heard(await request.Answered.WaitAsync(request.Stop));
    }

    private async Task RunForeverAsync()
    {
        // It serves everybody: its spans are nobody's children, least of all those of the request that happened to start it.
        Activity.Current = null;
        meter.Watch(() => waiting.Reader.Count);
        List<GroupRequest<TBook>> group = new(Most);
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (group.Count < Most && waiting.Reader.TryRead(out GroupRequest<TBook>? next))
                if (!next.IsGivenUp) group.Add(next);
            if (group.Count > 0) await CommitAsync(group);
            group.Clear();
        }
    }

    /// <summary>Writes a group and answers each of its requests. One that cannot be written spoils it for no other: they are written one by one.</summary>
    private async Task CommitAsync(IReadOnlyList<GroupRequest<TBook>> group, int attempt = 1)
    {
        Exception problem;
        try
        {
            if (await OnceAsync(group) is { } events)
            {
                foreach (GroupRequest<TBook> request in group) request.Answer();
                committed.Say(events);
                copies.TellSoon(events);
            }
            else
                foreach (GroupRequest<TBook> request in group) request.Refuse(Refusal.Busy);
            return;
        }
        catch (Exception failure)
        {
            last.Failed(problem = failure);
        }
        await CloseAsync();
        if (DatabaseFaults.IsNoRoom(problem))
            foreach (GroupRequest<TBook> request in group) request.Refuse(Refusal.Busy);
        else if (group.Count > 1)
            foreach (GroupRequest<TBook> request in group) await CommitAsync([request]);
        else if (DatabaseFaults.IsWorthAnotherTry(problem) && attempt < Tries) await CommitAsync(group, attempt + 1);
        else group[0].Fail(problem);
    }

    /// <summary>One transaction and the events it left behind; null when the writer's turn did not come in time.</summary>
    private async Task<IReadOnlyList<Event>?> OnceAsync(IReadOnlyList<GroupRequest<TBook>> group)
    {
        using IDisposable? turn = await gate.EnterAsync(CancellationToken.None);
        if (turn is null) return null;
        using Activity? span = WriteMeter.GroupBegins(group.Count);
        long begun = Stopwatch.GetTimestamp();
        if (open is null)
        {
            open = await contexts.CreateDbContextAsync();
            await open.Database.OpenConnectionAsync();
        }
        await using IDbContextTransaction transaction = await open.Database.BeginTransactionAsync();
        await NoticeOthersAsync(open);
        List<Event> events = await WriteAsync(open, group, CancellationToken.None);
        await transaction.CommitAsync();
        last.Went();
        meter.GroupWritten(group.Count, Stopwatch.GetElapsedTime(begun));
        await checkpoints.AfterCommitAsync(open, group.Count);
        return events;
    }

    /// <summary>
    /// SQLite tells when any other connection has committed since the last group. What our own did is known; when nothing is, it was a program that is
    /// not ours, and what is remembered is forgotten.
    /// </summary>
    private async Task NoticeOthersAsync(WorkbenchDb db)
    {
        if (!changes.IsExact) return;
        long seen = (await db.ReadAsync($"PRAGMA data_version", row => row.GetInt64(0), CancellationToken.None))[0];
        if (seen != dataVersion && changes.Version == version) changes.Rise();
        (dataVersion, version) = (seen, changes.Version);
    }

    /// <summary>Everything between the begin of a transaction and its commit.</summary>
    private async Task<List<Event>> WriteAsync(WorkbenchDb db, IReadOnlyList<GroupRequest<TBook>> group, CancellationToken stop)
    {
        DateTimeOffset now = clock.Now;
        Dictionary<string, KeptAnswer> kept = await Retry.FindAsync(db, [.. group.Select(request => request.Caller.Retry).OfType<Retry>()], stop);
        ForgetStandings();
        TBook book = ActivatorUtilities.CreateInstance<TBook>(services);
        foreach (GroupRequest<TBook> request in group)
        {
            var who = (request.Caller.Scope, request.Permission);
            if (!standings.ContainsKey(who)) standings[who] = await rights.OfAsync(db, request.Caller, request.Permission, stop);
            request.Ask(book);
        }
        await book.LoadAsync(db, now, stop);
        List<Event> events = [];
        List<KeptAnswer> answers = [];
        foreach (GroupRequest<TBook> request in group)
        {
            var decision = new Decision(request.Caller, now, awaited.Contains);
            Standing standing = standings[(request.Caller.Scope, request.Permission)];
            KeptAnswer? earlier = request.Caller.Retry is { } retry ? kept.GetValueOrDefault(retry.Name) : null;
            if (request.Decide(book, decision, standing, earlier) is { } answer) answers.Add(kept[request.Caller.Retry!.Name] = answer);
            if (earlier is not null && request.Caller.Retry!.IsFor(earlier)) meter.AnsweredAgain();
            events.AddRange(decision.Events);
        }
        await book.SaveAsync(db, stop);
        await Bulk.InsertAsync(db, events, stop);
        await Bulk.InsertAsync(db, answers, stop);
        return events;
    }

    /// <summary>
    /// Rights are asked within the transaction. On SQLite, whose one writer is here, an answer stays true until something is written by the other
    /// door; on PostgreSQL another copy may write meanwhile, and every group asks anew.
    /// </summary>
    private void ForgetStandings()
    {
        long now = changes.Version;
        if (now != standingsAt || !changes.IsExact || standings.Count > Room) standings.Clear();
        standingsAt = now;
    }

    /// <summary>After a failure nothing is trusted that the connection held or somebody remembers.</summary>
    private async Task CloseAsync()
    {
        changes.Rise();
        if (open is null) return;
        await open.DisposeAsync();
        open = null;
    }
}
