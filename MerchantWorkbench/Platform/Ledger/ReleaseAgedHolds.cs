using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Ledger;

/// <summary>Gives back what holds still keep whose time has passed. Late by a few seconds at most; nothing is captured of them meanwhile.</summary>
public sealed class ReleaseAgedHolds(Reader reader, Writer writer, Clock clock) : IJob
{
    private const int AtOnce = 500;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        DateTimeOffset now = clock.Now;
        List<long> aged = await reader.RunAsync(db => db.LedgerHolds.Where(row => row.EndedAt == null && row.Until != null && row.Until <= now)
            .OrderBy(row => row.Until).Select(row => row.Id).Take(AtOnce).ToListAsync(stop), stop);
        foreach (long hold in aged) await writer.RunAsync(Caller.System, write => ReleaseAsync(write, hold), stop);
    }

    /// <summary>Asked again inside: somebody may have confirmed it meanwhile.</summary>
    private static async Task<Outcome<Done>> ReleaseAsync(Write write, long hold) =>
        await write.Db.LedgerHolds.AnyAsync(row => row.Id == hold && row.Until <= write.Now, write.Stop)
            ? await new LedgerBook(write).ReleaseAsync(hold) : default(Done);
}
