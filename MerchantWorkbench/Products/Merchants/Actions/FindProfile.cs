using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>What a merchant says about itself.</summary>
/// <param name="Zone">IANA name.</param>
/// <param name="Logo">Address of the logo, or null.</param>
internal sealed record Profile(string Name, string ShortName, string? About, int Colour, string Zone, string? Logo);

/// <summary>Reads the merchant's own profile.</summary>
internal sealed class FindProfile(Reader reader)
{
    /// <summary>Reads it.</summary>
    public Task<Outcome<Profile>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<Profile>(caller, MerchantPermissions.Edit, async db =>
        {
            Platform.Tenancy.Merchant row = await db.Merchants.SingleAsync(one => one.Id == caller.MerchantId, stop);
            string? logo = await db.Files.Where(file => file.Id == row.Logo).Select(file => file.Path).SingleOrDefaultAsync(stop);
            return new Profile(row.Name, row.ShortName, row.About, row.Colour, row.Zone, logo is null ? null : FileStore.Address(logo));
        }, stop);
}
