using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Data;

/// <summary>The one door for reads: rights first, then one context that sees the caller's merchant only and tracks nothing.</summary>
public sealed class Reader(IDbContextFactory<WorkbenchDb> contexts, Rights rights)
{
    /// <summary>Reads for a caller who needs a permission.</summary>
    /// <returns>What <paramref name="read"/> found, or 401, 403, 404 before it ran.</returns>
    public Task<Outcome<T>> RunAsync<T>(Caller caller, Permission permission, Func<WorkbenchDb, Task<Outcome<T>>> read, CancellationToken stop = default) =>
        ReadAsync(caller, async db => await rights.WhyNotAsync(db, caller, permission, stop) is { } no ? no : await read(db), stop);

    /// <summary>Reads for the program itself, or what anybody may see.</summary>
    public Task<T> RunAsync<T>(Func<WorkbenchDb, Task<T>> read, CancellationToken stop = default) => ReadAsync(Caller.System, read, stop);

    private async Task<T> ReadAsync<T>(Caller caller, Func<WorkbenchDb, Task<T>> read, CancellationToken stop)
    {
        if (Writer.Shared is { } shared) return await JoinAsync(shared, caller, read);
        await using WorkbenchDb db = await contexts.CreateDbContextAsync(stop);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        db.Tenant = caller.MerchantId;
        return await read(db);
    }

    /// <summary>Inside a group of writes, which other connections do not see yet.</summary>
    private static async Task<T> JoinAsync<T>(WorkbenchDb shared, Caller caller, Func<WorkbenchDb, Task<T>> read)
    {
        long? tenant = shared.Tenant;
        (shared.Tenant, shared.ChangeTracker.QueryTrackingBehavior) = (caller.MerchantId, QueryTrackingBehavior.NoTracking);
        try
        {
            return await read(shared);
        }
        finally
        {
            (shared.Tenant, shared.ChangeTracker.QueryTrackingBehavior) = (tenant, QueryTrackingBehavior.TrackAll);
        }
    }
}
