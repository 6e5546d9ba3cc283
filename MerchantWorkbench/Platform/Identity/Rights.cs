using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>Answers whether a caller may do something, from what the database says now.</summary>
public sealed class Rights(ProductRegistry products)
{
    /// <summary>Null when allowed; otherwise 401, 403, or 404 when the merchant is none of the caller's business.</summary>
    public async Task<Refusal?> WhyNotAsync(WorkbenchDb db, Caller caller, Permission permission, CancellationToken stop) =>
        (await OfAsync(db, caller, permission, stop)).Refusal;

    /// <summary>The role by which the caller may, or why not.</summary>
    public async Task<Standing> OfAsync(WorkbenchDb db, Caller caller, Permission permission, CancellationToken stop)
    {
        if (caller.IsSystem) return default;
        if (caller.MerchantId is { } merchant) return await AtMerchantAsync(db, caller, merchant, permission, stop);
        if (caller.Holder is not null) return By(Role.Shopper, permission);
        if (caller.PersonId is not { } person) return new Standing(Refusal.Unauthenticated, null);
        Role? role = await db.Users.Where(staff => staff.Id == person && staff.StaffDisabledAt == null)
            .Select(staff => staff.StaffRole).FirstOrDefaultAsync(stop);
        return By(role, permission);
    }

    /// <summary>The caller's role at its merchant, or null when it has none (any more).</summary>
    public static async Task<Role?> RoleAtAsync(WorkbenchDb db, Caller caller, long merchant, CancellationToken stop)
    {
        if (caller.KeyId is { } key)
            return await db.ApiKeys.AnyAsync(row => row.Id == key && row.MerchantId == merchant && row.RevokedAt == null && db.ProductOpenings
                .Any(opening => opening.MerchantId == merchant && opening.Product == ApiKey.Product && opening.State == OpeningState.Open), stop)
                ? Role.Key
                : null;
        return await db.Memberships
            .Where(row => row.MerchantId == merchant && row.PersonId == caller.PersonId && row.DisabledAt == null)
            .Select(row => (Role?)row.Role).FirstOrDefaultAsync(stop);
    }

    private async Task<Standing> AtMerchantAsync(WorkbenchDb db, Caller caller, long merchant, Permission permission, CancellationToken stop)
    {
        var nobody = new Standing(caller.KeyId is null ? Refusal.NotFound : Refusal.Unauthenticated, null);
        if (!await db.Merchants.AnyAsync(row => row.Id == merchant && row.ClosedAt == null, stop)) return nobody;
        if (await RoleAtAsync(db, caller, merchant, stop) is not { } role) return nobody;
        Standing standing = By(role, permission);
        if (standing.Refusal is not null || !products.IsProduct(permission.House)) return standing;
        bool open = await db.ProductOpenings
            .AnyAsync(row => row.MerchantId == merchant && row.Product == permission.House && row.State == OpeningState.Open, stop);
        return open ? standing : new Standing(new Refusal("products.not_opened", RefusalKind.Forbidden, permission.House), null);
    }

    private static Standing By(Role? role, Permission permission) =>
        role is { } held && permission.IsHeldBy(held) ? new Standing(null, held) : new Standing(Refusal.Forbidden, null);
}
