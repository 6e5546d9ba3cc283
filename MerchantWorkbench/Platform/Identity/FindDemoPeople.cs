using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>A card of the demo's sign-in page.</summary>
/// <param name="Merchant">Where the person works; null for staff.</param>
public sealed record DemoPerson(long Id, string Name, Role Role, string? Merchant, int? Colour);

/// <summary>The people of the demo town, one card each: merchants' people first, then staff.</summary>
public sealed class FindDemoPeople(Reader reader)
{
    /// <summary>All of them.</summary>
    public Task<IReadOnlyList<DemoPerson>> RunAsync(CancellationToken stop = default) => reader.RunAsync<IReadOnlyList<DemoPerson>>(async db =>
    {
        var members = await (from person in db.Users
                             where person.IsDemo
                             join member in db.Memberships on person.Id equals member.PersonId
                             where member.DisabledAt == null
                             join merchant in db.Merchants on member.MerchantId equals merchant.Id
                             where merchant.ClosedAt == null
                             select new { person.Id, person.Name, member.Role, Merchant = merchant.Name, merchant.Colour, MerchantId = merchant.Id })
            .ToListAsync(stop);
        var staff = await db.Users.Where(person => person.IsDemo && person.StaffRole != null && person.StaffDisabledAt == null)
            .Select(person => new { person.Id, person.Name, person.StaffRole }).ToListAsync(stop);
        return
        [
            .. members.OrderBy(one => one.MerchantId).ThenBy(one => one.Role).DistinctBy(one => one.Id)
                .Select(one => new DemoPerson(one.Id, one.Name, one.Role, one.Merchant, one.Colour)),
            .. staff.OrderBy(one => one.StaffRole).Select(one => new DemoPerson(one.Id, one.Name, one.StaffRole!.Value, null, null)),
        ];
    }, stop);
}
