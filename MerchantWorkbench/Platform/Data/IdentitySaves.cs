using System.Collections.Concurrent;
using MerchantWorkbench.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace MerchantWorkbench.Platform.Data;

/// <summary>
/// ASP.NET Identity saves through its own context. This lets those saves take the writer's turn, and tell what changed, like every other
/// write; saves inside a transaction of <see cref="Writer"/> do both already.
/// </summary>
internal sealed class IdentitySaves(WriteGate gate, OtherCopies copies) : SaveChangesInterceptor
{
    private readonly ConcurrentDictionary<DbContextId, Save> saves = new();

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        DbContext db = eventData.Context!;
        if (db.Database.CurrentTransaction is not null) return result;
        IDisposable turn = await gate.EnterAsync(cancellationToken) ?? throw new TimeoutException("The writer is busy.");
        try
        {
            saves[db.ContextId] = new Save(turn, await db.Database.BeginTransactionAsync(cancellationToken));
        }
        catch
        {
            turn.Dispose();
            throw;
        }
        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        DbContext db = eventData.Context!;
        if (saves.TryRemove(db.ContextId, out Save? save))
            await using (save) await copies.CommitAsync((WorkbenchDb)db, [], cancellationToken);
        return result;
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default) =>
        TakeBackAsync(eventData.Context!);

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default) =>
        TakeBackAsync(eventData.Context!);

    /// <summary>Somebody else saved the same person meanwhile: Entity Framework does not call that a failed save.</summary>
    public override async ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(
        ConcurrencyExceptionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        await TakeBackAsync(eventData.Context!);
        return result;
    }

    private async Task TakeBackAsync(DbContext db)
    {
        if (saves.TryRemove(db.ContextId, out Save? save)) await save.DisposeAsync();
    }

    private sealed record Save(IDisposable Turn, IDbContextTransaction Transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Transaction.DisposeAsync();
            Turn.Dispose();
        }
    }
}
