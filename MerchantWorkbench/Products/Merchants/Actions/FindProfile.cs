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
            var found = await db.Merchants.Where(row => row.Id == caller.MerchantId)
                .Select(row => new { Row = row, Logo = db.Files.Where(file => file.Id == row.Logo).Select(file => file.Path).FirstOrDefault() }).SingleAsync(stop);
            return new Profile(
                found.Row.Name, found.Row.ShortName, found.Row.About, found.Row.Colour, found.Row.Zone, found.Logo is null ? null : FileStore.Address(found.Logo));
        }, stop);
}
