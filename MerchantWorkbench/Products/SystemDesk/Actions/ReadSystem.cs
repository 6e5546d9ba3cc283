using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.SystemDesk.Actions;

/// <summary>Reads how the program is doing, from memory but for the database's size and the number of copies.</summary>
/// <remarks>Refuses only for want of rights.</remarks>
internal sealed class ReadSystem(
    Reader reader, WriteMeter meter, LastHour hour, LastCommit last, JobLog jobs, OpenCircuits circuits, DatabaseSettings database, Clock clock)
{
    /// <summary>Over which group commits are looked at.</summary>
    public const int Minutes = 5;

    private const int MostRefusals = 10;

    /// <summary>Reads.</summary>
    public Task<Outcome<SystemSheet>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<SystemSheet>(caller, SystemPermissions.View, async db =>
        {
            bool sqlite = database.Provider == DatabaseProvider.Sqlite;
            (Spread requests, Spread seconds) = hour.Groups(Minutes);
            return new SystemSheet(
                clock.Now, ThisProgram.StartedAt, ThisProgram.Version, database.Provider, await SizeAsync(db, sqlite, stop),
                sqlite ? null : (int)Math.Max(0, await OtherCopies.CountAsync(db, stop) - 1), last.FailedSince,
                meter.Waiting, requests, seconds, hour.AnsweredAgain, hour.Refusals(MostRefusals), circuits.Connected, circuits.Kept,
                Environment.WorkingSet, GC.GetTotalMemory(forceFullCollection: false), jobs.All);
        }, stop);

    private static Task<long> SizeAsync(WorkbenchDb db, bool sqlite, CancellationToken stop) => (sqlite
        ? db.Database.SqlQuery<long>($"SELECT page_count * page_size AS \"Value\" FROM pragma_page_count(), pragma_page_size()")
        : db.Database.SqlQuery<long>($"SELECT pg_database_size(current_database()) AS \"Value\"")).SingleAsync(stop);
}
