using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Data;

/// <summary>The one door for reads: rights first, then one context that sees the caller's merchant only and tracks nothing.</summary>
public sealed class Reader(IDbContextFactory<WorkbenchDb> contexts, Rights rights)
{
    /// <summary>Reads for a caller who needs a permission.</summary>
    /// <returns>What <paramref name="read"/> found, or 401, 403, 404 before it ran.</returns>
    public async Task<Outcome<T>> RunAsync<T>(Caller caller, Permission permission, Func<WorkbenchDb, Task<Outcome<T>>> read, CancellationToken stop = default)
    {
        await using WorkbenchDb db = await OpenAsync(caller, stop);
        return await rights.WhyNotAsync(db, caller, permission, stop) is { } no ? no : await read(db);
    }

    /// <summary>Reads for the program itself, or what anybody may see.</summary>
    public async Task<T> RunAsync<T>(Func<WorkbenchDb, Task<T>> read, CancellationToken stop = default)
    {
        await using WorkbenchDb db = await OpenAsync(Caller.System, stop);
        return await read(db);
    }

    private async Task<WorkbenchDb> OpenAsync(Caller caller, CancellationToken stop)
    {
        WorkbenchDb db = await contexts.CreateDbContextAsync(stop);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        db.Tenant = caller.MerchantId;
        return db;
    }
}
