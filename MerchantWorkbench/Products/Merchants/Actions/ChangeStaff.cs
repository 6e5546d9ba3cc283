using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>Gives a member of staff another role, or takes the place away: then keys stop, sessions end.</summary>
/// <remarks>Refuses: request.not_found, people.bad_role, staff.last_administrator. Tells: staff.role_changed or staff.disabled.</remarks>
internal sealed class ChangeStaff(Writer writer)
{
    /// <summary>Changes it.</summary>
    /// <param name="role">The new role; null disables.</param>
    public Task<Outcome<Done>> RunAsync(Caller caller, long person, Role? role, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, PeoplePermissions.Staff, async write =>
        {
            if (role is { } wanted && !Roles.AtPlatform.Contains(wanted)) return Refusal.Invalid(new FieldRefusal("/role", "people.bad_role"));
            await Locks.AdministratorsAsync(write);
            if (await Members.FindStaffAsync(write, person) is not { } found) return Refusal.NotFound;
            if (found.StaffRole == Role.Administrator && role != Role.Administrator && !await Owners.AreOtherAdministratorsAsync(write.Db, person, stop))
                return MerchantRefusals.LastAdministrator;
            if (role is null) await DisableAsync(write, found);
            else found.StaffRole = role;
            write.Tell(null, "staff", person, role is null ? "staff.disabled" : "staff.role_changed", new { role });
            return default(Done);
        }, stop);

    private static async Task DisableAsync(Write write, Person person)
    {
        person.StaffDisabledAt = write.Now;
        Passwords.EndSessions(person);
        await write.Db.ApiKeys.Where(row => row.PersonId == person.Id && row.RevokedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.RevokedAt, write.Now), write.Stop);
    }
}
