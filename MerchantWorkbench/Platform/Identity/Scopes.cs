using System.Globalization;
using System.Security.Claims;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>Finds out what a signed-in person is to a merchant or to the platform.</summary>
public sealed class Scopes(Reader reader, ProductRegistry products)
{
    /// <summary>Claim with the person's name for colleagues.</summary>
    public const string NameClaim = "name";

    /// <summary>The signed-in person's id, or null.</summary>
    public static long? PersonId(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out long id) ? id : null;

    /// <summary>The person at a merchant.</summary>
    /// <returns>request.unauthenticated when nobody is signed in; request.not_found when the merchant is missing, closed or none of the person's
    /// business.</returns>
    public async Task<Outcome<MerchantScope>> MerchantAsync(ClaimsPrincipal user, string? shortName, CancellationToken stop = default)
    {
        if (PersonId(user) is not { } person) return Refusal.Unauthenticated;
        string name = user.FindFirstValue(NameClaim) ?? "";
        return await reader.RunAsync<Outcome<MerchantScope>>(async db =>
        {
            var found = await (from merchant in db.Merchants
                               where merchant.ShortName == shortName && merchant.ClosedAt == null
                               join member in db.Memberships on merchant.Id equals member.MerchantId
                               where member.PersonId == person && member.DisabledAt == null
                               select new { Merchant = merchant, member.Role }).FirstOrDefaultAsync(stop);
            if (found is null) return Refusal.NotFound;
            string? logo = await db.Files.Where(file => file.Id == found.Merchant.Logo).Select(file => file.Path).FirstOrDefaultAsync(stop);
            List<string> open = await db.ProductOpenings.Where(row => row.MerchantId == found.Merchant.Id && row.State == OpeningState.Open)
                .Select(row => row.Product).ToListAsync(stop);
            return new MerchantScope(
                Caller.Member(person, name, found.Merchant.Id), found.Merchant.Id, found.Merchant.Name, found.Merchant.ShortName, Zone.Of(found.Merchant.Zone),
                found.Merchant.Colour, logo is null ? null : FileStore.Address(logo), found.Role,
                products.All(sheet => sheet.AllPermissions)
                    .Where(permission => permission.IsHeldBy(found.Role) && (!products.IsProduct(permission.House) || open.Contains(permission.House)))
                    .Select(permission => permission.Name).ToHashSet());
        }, stop);
    }

    /// <summary>The person as staff.</summary>
    /// <returns>request.unauthenticated, or request.not_found for people who are not staff.</returns>
    public async Task<Outcome<StaffScope>> StaffAsync(ClaimsPrincipal user, CancellationToken stop = default)
    {
        if (PersonId(user) is not { } id) return Refusal.Unauthenticated;
        return await reader.RunAsync<Outcome<StaffScope>>(async db =>
            await db.Users.Where(row => row.Id == id && row.StaffRole != null && row.StaffDisabledAt == null).FirstOrDefaultAsync(stop) is { } person
                ? new StaffScope(Caller.Staff(id, person.Name), person.Name, person.StaffRole!.Value)
                : Refusal.NotFound, stop);
    }
}
