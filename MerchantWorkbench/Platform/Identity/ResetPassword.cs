using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>Sets a forgotten password anew by a one-time link; every open session of the person ends.</summary>
/// <remarks>Refuses: account.link_gone, fields. Tells: person.password_reset.</remarks>
public sealed class ResetPassword(Writer writer, Passwords passwords)
{
    /// <summary>Sets it.</summary>
    /// <returns>The person's id.</returns>
    public async Task<Outcome<long>> RunAsync(string? token, string? password, CancellationToken stop = default)
    {
        if (Passwords.Check(new Guard(), password).Refusal is { } wrong) return wrong;
        return await writer.RunAsync<long>(Caller.Nobody, async write =>
        {
            if (await Invitations.FindAsync(write.Db, token, write.Now, stop) is not { Kind: InvitationKind.Reset, PersonId: { } id } invitation)
                return Invitations.Gone;
            if (!await Invitations.UseAsync(write, invitation)) return Invitations.Gone;
            Person person = await write.Db.Users.SingleAsync(row => row.Id == id, stop);
            passwords.Set(person, password!);
            write.Tell(null, "person", id, "person.password_reset");
            return id;
        }, stop);
    }
}
