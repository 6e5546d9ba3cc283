using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>People in their place.</summary>
internal static class Members
{
    /// <summary>The person's active place at the merchant, to be changed; null when there is none.</summary>
    public static Task<Membership?> FindAsync(Write write, long merchant, long person) => write.Db.Memberships
        .SingleOrDefaultAsync(row => row.MerchantId == merchant && row.PersonId == person && row.DisabledAt == null, write.Stop);

    /// <summary>The active member of staff, to be changed; null when the person is none.</summary>
    public static Task<Person?> FindStaffAsync(Write write, long person) => write.Db.Users
        .SingleOrDefaultAsync(row => row.Id == person && row.StaffRole != null && row.StaffDisabledAt == null, write.Stop);
}
