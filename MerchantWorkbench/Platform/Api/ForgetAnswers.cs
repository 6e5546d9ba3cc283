using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Api;

/// <summary>Forgets kept answers after two days; the promise is at least one.</summary>
public sealed class ForgetAnswers(Writer writer) : IJob
{
    private static readonly TimeSpan Keep = TimeSpan.FromHours(48);

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken stop) => writer.RunAsync<Done>(Caller.System, async write =>
    {
        DateTimeOffset old = write.Now - Keep;
        await write.Db.Answers.Where(row => row.At < old).ExecuteDeleteAsync(write.Stop);
        return default(Done);
    }, stop);
}
