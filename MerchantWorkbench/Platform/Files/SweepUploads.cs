using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Files;

/// <summary>Forgets videos that did not arrive within a day, and the way of those that did.</summary>
public sealed class SweepUploads(Writer writer, FileStore files) : IJob
{
    /// <summary>Somebody whose line broke in the evening goes on the next morning.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        Outcome<IReadOnlyList<string>> lost = await writer.RunAsync<IReadOnlyList<string>>(Caller.System, async write =>
        {
            DateTimeOffset before = write.Now - Patience;
            List<IncomingVideo> old = await write.Db.IncomingVideos.Where(row => row.CreatedAt < before).ToListAsync(stop);
            write.Db.IncomingVideos.RemoveRange(old);
            return old.Where(row => row.FileId is null).Select(row => row.Path).ToList();
        }, stop);
        foreach (string path in lost.Value ?? []) File.Delete(files.Place(path));
    }
}
