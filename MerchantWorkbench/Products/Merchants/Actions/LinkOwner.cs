using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>Gives staff another one-time link for a merchant's owner: an invitation while it has none, else a new password for the one named.</summary>
/// <remarks>Refuses: request.not_found. Tells: owner.linked.</remarks>
internal sealed class LinkOwner(Writer writer, Invitations invitations)
{
    /// <summary>Makes the link.</summary>
    /// <param name="owner">The owner who forgot the password; null to invite one.</param>
    /// <returns>The full address, shown once.</returns>
    public Task<Outcome<string>> RunAsync(Caller caller, long merchant, long? owner, CancellationToken stop = default) =>
        writer.RunAsync<string>(caller, PeoplePermissions.Staff, async write =>
        {
            if (!await Locks.MerchantAsync(write, merchant)) return Refusal.NotFound;
            bool known = owner is null || await write.Db.Memberships
                .AnyAsync(row => row.MerchantId == merchant && row.PersonId == owner && row.Role == Role.Owner && row.DisabledAt == null, stop);
            if (!known) return Refusal.NotFound;
            write.Tell(merchant, "merchant", merchant, "owner.linked");
            return owner is { } person ? invitations.ToNewPassword(write, person) : invitations.ToMerchant(write, merchant, Role.Owner, null);
        }, stop);
}
