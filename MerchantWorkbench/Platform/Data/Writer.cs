using System.Diagnostics;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MerchantWorkbench.Platform.Data;

/// <summary>
/// The one door for writes. An action hands over its work and awaits the answer; the door takes the writer's turn, opens one
/// transaction, asks for rights, replays a kept answer, runs the work, and commits change, events and kept answer together.
/// A refusal leaves nothing behind but itself.
/// </summary>
public sealed class Writer(
    IDbContextFactory<WorkbenchDb> contexts, WriteGate gate, Rights rights, ProductRegistry products, CommittedEvents committed, OtherCopies copies,
        Checkpoints checkpoints, WriteMeter meter, LastCommit last, Clock clock)
{
    private const int Tries = 5;
    private static readonly AsyncLocal<WorkbenchDb?> Group = new();
    private readonly HashSet<string> awaited = [.. products.All(sheet => sheet.AllSubscriptions).Select(one => one.Kind)];

    /// <summary>The transaction of the surrounding <see cref="GroupAsync"/>: what reads there must see too.</summary>
    internal static WorkbenchDb? Shared => Group.Value;

    /// <summary>Writes for a caller who needs a permission.</summary>
    /// <returns>The work's answer after it is durable; a refusal; <c>server.busy</c> when the writer has no room.</returns>
    public Task<Outcome<T>> RunAsync<T>(Caller caller, Permission permission, Func<Write, Task<Outcome<T>>> work, CancellationToken stop = default) =>
        RunAsync(caller, async write => await rights.WhyNotAsync(write.Db, caller, permission, stop) is { } no ? no : await work(write), stop);

    /// <summary>Writes without asking for a permission: for the program itself and for doors that anybody may use, such as a one-time link.</summary>
    public async Task<Outcome<T>> RunAsync<T>(Caller caller, Func<Write, Task<Outcome<T>>> work, CancellationToken stop = default)
    {
        if (Group.Value is { } shared) return await JoinAsync(shared, caller, work, stop);
        using IDisposable? turn = await gate.EnterAsync(stop);
        if (turn is null) return meter.Heard<T>(Refusal.Busy);
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return meter.Heard(await OnceAsync(caller, work, stop));
            }
            catch (Exception failure) when (DatabaseFaults.IsWorthAnotherTry(failure) && attempt < Tries)
            {
                await Task.Delay(Random.Shared.Next(1, 20 * attempt), stop);
            }
            catch (Exception failure)
            {
                last.Failed(failure);
                if (!DatabaseFaults.IsNoRoom(failure)) throw;
                return meter.Heard<T>(Refusal.Busy);
            }
        }
    }

    /// <summary>Runs many actions in one transaction: for planting a history, where each action's own commit would take its time.</summary>
    public async Task GroupAsync(Func<Task> actions, CancellationToken stop = default)
    {
        using IDisposable turn = await gate.EnterAsync(stop) ?? throw new InvalidOperationException("The writer is busy.");
        await using WorkbenchDb db = await contexts.CreateDbContextAsync(stop);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(stop);
        Group.Value = db;
        try
        {
            await actions();
        }
        finally
        {
            Group.Value = null;
        }
        await copies.CommitAsync(db, [], stop);
        await checkpoints.AfterCommitAsync(db);
    }

    private async Task<Outcome<T>> OnceAsync<T>(Caller caller, Func<Write, Task<Outcome<T>>> work, CancellationToken stop)
    {
        long begun = Stopwatch.GetTimestamp();
        await using WorkbenchDb db = await contexts.CreateDbContextAsync(stop);
        db.Tenant = caller.MerchantId;
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(stop);
        if (caller.Retry is { } retry && await retry.FindAsync(db, stop) is { } kept)
        {
            Outcome<T> again = retry.Replay<T>(kept);
            if (again.Refusal is null) meter.AnsweredAgain();
            return again;
        }

        Write write = NewWrite(db, caller, stop);
        Outcome<T> outcome = await work(write);
        if (outcome.Refusal is { } refusal)
        {
            await transaction.RollbackAsync(stop);
            await KeepRefusalAsync(caller, refusal, write.Now, stop);
            return outcome;
        }
        db.Events.AddRange(write.Events);
        if (caller.Retry is { } key) db.Answers.Add(key.Keep(outcome, write.Now));
        await db.SaveChangesAsync(stop);
        await copies.CommitAsync(db, write.Events, stop);
        last.Went();
        meter.Written(Stopwatch.GetElapsedTime(begun));
        await checkpoints.AfterCommitAsync(db);
        committed.Say(write.Events);
        return outcome;
    }

    /// <summary>A rule's "no" is the answer of its key too, so that a retry hears the same.</summary>
    private async Task KeepRefusalAsync(Caller caller, Refusal refusal, DateTimeOffset now, CancellationToken stop)
    {
        if (caller.Retry is not { } retry || refusal.Kind != RefusalKind.Conflict) return;
        await using WorkbenchDb db = await contexts.CreateDbContextAsync(stop);
        // In a transaction of its own: a bare save would wait for the writer's turn, which is held here already.
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(stop);
        db.Answers.Add(retry.Keep<Done>(refusal, now));
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private async Task<Outcome<T>> JoinAsync<T>(WorkbenchDb db, Caller caller, Func<Write, Task<Outcome<T>>> work, CancellationToken stop)
    {
        const string point = "action";
        IDbContextTransaction transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(point, stop);
        db.Tenant = caller.MerchantId;
        Write write = NewWrite(db, caller, stop);
        Outcome<T> outcome = await work(write);
        if (outcome.Refusal is null)
        {
            db.Events.AddRange(write.Events);
            await db.SaveChangesAsync(stop);
        }
        else await transaction.RollbackToSavepointAsync(point, stop);
        await transaction.ReleaseSavepointAsync(point, stop);
        db.ChangeTracker.Clear();
        return outcome;
    }

    private Write NewWrite(WorkbenchDb db, Caller caller, CancellationToken stop) => new(db, caller, clock.Now, awaited.Contains, stop);
}
