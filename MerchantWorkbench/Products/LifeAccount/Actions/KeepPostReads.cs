using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Writes down what shoppers read since the last run, many readings to a transaction: each copy of the program its own.</summary>
internal sealed class KeepPostReads(HeardReads heard, Writer writer) : IJob
{
    private const int Batch = 500;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        while (heard.Take(Batch) is { Count: > 0 } some)
        {
            // What throws is given up: readings that cannot be written must not stand before those that can.
            Outcome<Done> kept = await writer.RunAsync<Done>(Caller.System, async write =>
            {
                await ReadRows.KeepAsync(write, some);
                return default(Done);
            }, stop);
            if (kept.Refusal is null) continue;
            heard.Return(some);
            return;
        }
    }
}
