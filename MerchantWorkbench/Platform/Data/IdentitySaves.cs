using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MerchantWorkbench.Platform.Data;

/// <summary>
/// ASP.NET Identity saves through its own context. This lets those saves take the writer's turn like every other write; saves inside
/// a transaction of <see cref="Writer"/> hold the turn already.
/// </summary>
internal sealed class IdentitySaves(WriteGate gate) : SaveChangesInterceptor
{
    private readonly ConcurrentDictionary<DbContextId, IDisposable> turns = new();

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        DbContext db = eventData.Context!;
        if (db.Database.CurrentTransaction is null)
            turns[db.ContextId] = await gate.EnterAsync(cancellationToken) ?? throw new TimeoutException("The writer is busy.");
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Leave(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(eventData.Context!);
        return Task.CompletedTask;
    }

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(eventData.Context!);
        return Task.CompletedTask;
    }

    /// <summary>Somebody else changed the row meanwhile: Entity Framework throws without telling that the save failed.</summary>
    public override ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(ConcurrencyExceptionEventData eventData, InterceptionResult result,
        CancellationToken cancellationToken = default)
    {
        Leave(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Leave(DbContext db)
    {
        if (turns.TryRemove(db.ContextId, out IDisposable? turn)) turn.Dispose();
    }
}
