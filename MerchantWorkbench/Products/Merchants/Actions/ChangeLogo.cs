using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>Puts a picture up as the merchant's logo, or takes it down.</summary>
/// <remarks>Refuses: files.too_large, files.not_picture, files.too_many_pixels, files.too_many. Tells: merchant.changed.</remarks>
internal sealed class ChangeLogo(Writer writer, FileStore files)
{
    /// <summary>Changes it.</summary>
    /// <param name="picture">The bytes of a PNG or JPEG; null takes the logo down.</param>
    public async Task<Outcome<Done>> RunAsync(Caller caller, byte[]? picture, CancellationToken stop = default)
    {
        StoredFile? stored = null;
        if (picture is not null && !(await files.StoreAsync(caller, MerchantPermissions.Edit, picture, stop)).Is(out stored, out Refusal? no)) return no;
        return await writer.RunAsync<Done>(caller, MerchantPermissions.Edit, async write =>
        {
            var merchant = await write.Db.Merchants.SingleAsync(row => row.Id == caller.MerchantId, stop);
            merchant.Logo = stored?.Id;
            write.Tell(merchant.Id, "merchant", merchant.Id, "merchant.changed");
            return default(Done);
        }, stop);
    }
}
