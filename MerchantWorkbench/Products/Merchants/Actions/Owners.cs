using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>Who is left when somebody goes.</summary>
internal static class Owners
{
    /// <summary>Whether the merchant has an active owner beside this person.</summary>
    public static Task<bool> AreOthersAsync(WorkbenchDb db, long merchant, long person, CancellationToken stop) => db.Memberships
        .AnyAsync(row => row.MerchantId == merchant && row.PersonId != person && row.Role == Role.Owner && row.DisabledAt == null, stop);

    /// <summary>Whether the platform has an active administrator beside this person.</summary>
    public static Task<bool> AreOtherAdministratorsAsync(WorkbenchDb db, long person, CancellationToken stop) => db.Users
        .AnyAsync(row => row.Id != person && row.StaffRole == Role.Administrator && row.StaffDisabledAt == null, stop);

    /// <summary>Whether the person also works for the platform or for another merchant.</summary>
    public static async Task<bool> WorksElsewhereAsync(WorkbenchDb db, long merchant, long person, CancellationToken stop) =>
        await db.Users.AnyAsync(row => row.Id == person && row.StaffRole != null, stop)
        || await db.Memberships.IgnoreQueryFilters() // allowed: only whether there is one is told, never which
            .AnyAsync(row => row.PersonId == person && row.MerchantId != merchant, stop);
}
