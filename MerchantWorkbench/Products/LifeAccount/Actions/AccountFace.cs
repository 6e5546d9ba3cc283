using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>An account as shoppers see it: what it says about itself, and the merchant's own words where it says nothing.</summary>
/// <param name="Id">The merchant's.</param>
/// <param name="ShortName">The merchant's part of addresses.</param>
/// <param name="Avatar">Address of the picture, or null.</param>
public sealed record AccountFace(long Id, string Name, string ShortName, string? Intro, Category Category, Zone Zone, int Colour, string? Avatar)
{
    /// <summary>The faces of several merchants, by id.</summary>
    internal static async Task<IReadOnlyDictionary<long, AccountFace>> OfAsync(WorkbenchDb db, IEnumerable<long> merchants, CancellationToken stop)
    {
        long[] ids = [.. merchants.Distinct()];
        var rows = await (
            from merchant in db.Merchants
            where ids.Contains(merchant.Id)
            join said in db.Profiles on merchant.Id equals said.MerchantId into profiles
            from profile in profiles.DefaultIfEmpty()
            select new
            {
                Merchant = merchant, Profile = profile,
                Picture = db.Files.Where(file => file.Id == (profile!.Avatar ?? merchant.Logo)).Select(file => file.Path).FirstOrDefault(),
            }).ToListAsync(stop);
        return rows.ToDictionary(row => row.Merchant.Id, row => Of(row.Merchant, row.Profile, row.Picture));
    }

    private static AccountFace Of(Merchant merchant, Profile? profile, string? picture) => new(
        merchant.Id, profile?.Name ?? merchant.Name, merchant.ShortName, profile?.Intro ?? merchant.About, profile?.Category ?? Category.Other,
        Zone.Of(merchant.Zone), merchant.Colour, picture is null ? null : FileStore.Address(picture));
}
