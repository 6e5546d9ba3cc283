using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>Makes a one-time link that gives its user a role at the platform.</summary>
/// <remarks>Refuses: fields. Tells: staff.invited.</remarks>
internal sealed class InviteStaff(Writer writer, Invitations invitations)
{
    /// <summary>Makes it.</summary>
    /// <param name="role">Reviewer, review lead or administrator.</param>
    /// <param name="name">Whom it is for, 1–30 characters.</param>
    /// <returns>The full address, shown once.</returns>
    public Task<Outcome<string>> RunAsync(Caller caller, Role role, string? name, CancellationToken stop = default)
    {
        Refusal? wrong = new Guard().Line(name, "/name", 30).Check(Roles.AtPlatform.Contains(role), "/role", "people.bad_role").Refusal;
        return writer.RunAsync<string>(caller, PeoplePermissions.Staff, write =>
        {
            if (wrong is not null) return Task.FromResult<Outcome<string>>(wrong);
            write.Tell(null, "staff", caller.PersonId ?? 0, "staff.invited", new { name, role });
            return Task.FromResult<Outcome<string>>(invitations.ToStaff(write, role, name));
        }, stop);
    }
}
