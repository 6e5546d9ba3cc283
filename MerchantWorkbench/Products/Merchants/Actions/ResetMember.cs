using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>Makes a one-time link for a colleague who forgot the password.</summary>
/// <remarks>Refuses: request.not_found, people.works_elsewhere. Tells: member.reset_linked.</remarks>
internal sealed class ResetMember(Writer writer, Invitations invitations)
{
    /// <summary>Makes it.</summary>
    /// <returns>The full address, shown once.</returns>
    public Task<Outcome<string>> RunAsync(Caller caller, long person, CancellationToken stop = default) =>
        writer.RunAsync<string>(caller, PeoplePermissions.Members, async write =>
        {
            long merchant = caller.MerchantId!.Value;
            if (await Members.FindAsync(write, merchant, person) is null) return Refusal.NotFound;
            if (await Owners.WorksElsewhereAsync(write.Db, merchant, person, stop)) return MerchantRefusals.WorksElsewhere;
            write.Tell(merchant, "member", person, "member.reset_linked");
            return invitations.ToNewPassword(write, person);
        }, stop);
}
