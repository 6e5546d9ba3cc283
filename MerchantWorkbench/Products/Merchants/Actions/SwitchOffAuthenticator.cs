using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>
/// Takes the second step off a colleague's sign-in, for a lost phone without recovery codes. The secret is forgotten and open sessions
/// end; the password stays.
/// </summary>
/// <remarks>Refuses: request.not_found. Tells: staff.authenticator_off.</remarks>
internal sealed class SwitchOffAuthenticator(Writer writer)
{
    /// <summary>Takes it off; nothing happens when there is none.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, long person, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, PeoplePermissions.Staff, async write =>
        {
            if (await Members.FindStaffAsync(write, person) is not { } found) return Refusal.NotFound;
            if (!found.TwoFactorEnabled) return default(Done);
            found.TwoFactorEnabled = false;
            await write.Db.UserTokens.Where(row => row.UserId == person).ExecuteDeleteAsync(stop);
            Passwords.EndSessions(found);
            write.Tell(null, "staff", person, "staff.authenticator_off");
            return default(Done);
        }, stop);
}
