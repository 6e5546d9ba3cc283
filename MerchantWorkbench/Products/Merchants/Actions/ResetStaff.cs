using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>Makes a one-time link for a member of staff who forgot the password.</summary>
/// <remarks>Refuses: request.not_found. Tells: staff.reset_linked.</remarks>
internal sealed class ResetStaff(Writer writer, Invitations invitations)
{
    /// <summary>Makes it.</summary>
    /// <returns>The full address, shown once.</returns>
    public Task<Outcome<string>> RunAsync(Caller caller, long person, CancellationToken stop = default) =>
        writer.RunAsync<string>(caller, PeoplePermissions.Staff, async write =>
        {
            if (await Members.FindStaffAsync(write, person) is null) return Refusal.NotFound;
            write.Tell(null, "staff", person, "staff.reset_linked");
            return invitations.ToNewPassword(write, person);
        }, stop);
}
