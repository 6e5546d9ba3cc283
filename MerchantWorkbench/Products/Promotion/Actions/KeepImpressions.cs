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
            // Bought ones merchant by merchant: a transaction that captures for one never waits for another's account.
            Queue<Impression[]> parts = new(some.GroupBy(one => one.Price is null ? 0 : one.MerchantId).Select(part => part.ToArray()));
            while (parts.TryPeek(out Impression[]? part) && await KeepAsync(part, stop)) parts.Dequeue();
            if (parts.Count == 0) continue;
            foreach (Impression[] left in parts) heard.Hear(left);
            return;
        }
    }

    /// <summary>False when the writer has no room. What throws is given up: impressions that cannot be written must not stand before those that can.</summary>
    private async Task<bool> KeepAsync(Impression[] some, CancellationToken stop) => (await writer.RunAsync<Done>(Caller.System, async write =>
    {
        await ImpressionRows.KeepAsync(write, some);
        return default(Done);
    }, stop)).Refusal is null;
}
