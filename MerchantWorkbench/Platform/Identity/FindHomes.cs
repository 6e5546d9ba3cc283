using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>Finds out where a signed-in person may go: open merchants, and the staff site.</summary>
public sealed class FindHomes(Reader reader)
{
    /// <summary>The places, merchants by name.</summary>
    public Task<PersonHomes> RunAsync(long person, CancellationToken stop = default) => reader.RunAsync(async db =>
    {
        Role? staff = await db.Users.Where(row => row.Id == person && row.StaffDisabledAt == null).Select(row => row.StaffRole).FirstOrDefaultAsync(stop);
        var found = await (from member in db.Memberships
                           where member.PersonId == person && member.DisabledAt == null
                           join merchant in db.Merchants on member.MerchantId equals merchant.Id
                           where merchant.ClosedAt == null
                           orderby merchant.Name
                           select new
                           {
                               Merchant = merchant, member.Role,
                               Logo = db.Files.Where(file => file.Id == merchant.Logo).Select(file => file.Path).FirstOrDefault(),
                           }).ToListAsync(stop);
        return new PersonHomes(staff,
        [
            .. found.Select(one => new MerchantHome(
                one.Merchant.Name, one.Merchant.ShortName, one.Merchant.Colour, one.Logo is null ? null : FileStore.Address(one.Logo), one.Role)),
        ]);
    }, stop);
}
