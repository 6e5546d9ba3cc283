using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Data;

namespace MerchantWorkbench.Products.Promotion.Actions;

/// <summary>Writes down what shoppers were shown since the last run, many to a transaction.</summary>
internal sealed class KeepImpressions(HeardImpressions heard, Writer writer) : IJob
{
    private const int Batch = 500;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        while (heard.Take(Batch) is { Count: > 0 } some)
        {
            // What throws is given up: impressions that cannot be written must not stand before those that can.
            Outcome<Done> kept = await writer.RunAsync<Done>(Caller.System, async write =>
            {
                await ImpressionRows.KeepAsync(write, some);
                return default(Done);
            }, stop);
            if (kept.Refusal is null) continue;
            heard.Hear(some);
            return;
        }
    }
}
