using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Deletes an uploaded file for good, once nothing of the merchant's shows it: not what shoppers see, and nothing that is being written.</summary>
/// <remarks>Refuses: files.not_found, files.in_use. What earlier versions of a post showed may go; such a version is then without its picture.</remarks>
internal sealed class DeleteFile(Writer writer, FileUses uses, FileStore files)
{
    /// <summary>Deletes.</summary>
    public async Task<Outcome<Done>> RunAsync(Caller caller, long id, CancellationToken stop = default)
    {
        Outcome<string> path = await writer.RunAsync<string>(caller, LifePermissions.Write, async write =>
        {
            long merchant = caller.MerchantId!.Value;
            if (await write.Db.Files.FirstOrDefaultAsync(row => row.Id == id && row.MerchantId == merchant, stop) is not { } file)
                return LifeRefusals.FileNotFound;
            int places = (await uses.OfAsync(write.Db, merchant, stop)).Count(use => use.File == id);
            if (places > 0) return LifeRefusals.FileInUse(places);
            // Whoever sends the last part of a film once more would be shown to what is gone.
            await write.Db.IncomingVideos.Where(row => row.FileId == id).ExecuteDeleteAsync(stop);
            write.Db.Files.Remove(file);
            return file.Path;
        }, stop);
        if (!path.Is(out string? name, out Refusal? no)) return no;
        files.Delete(name);
        return default(Done);
    }
}
