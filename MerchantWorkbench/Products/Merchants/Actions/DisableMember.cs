using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>Takes somebody's place at the merchant away at once: the next click is refused, open pages end within a minute.</summary>
/// <remarks>Refuses: request.not_found, people.last_owner. Tells: member.disabled.</remarks>
internal sealed class DisableMember(Writer writer)
{
    /// <summary>Takes it away.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, long person, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, PeoplePermissions.Members, async write =>
        {
            long merchant = caller.MerchantId!.Value;
            await Locks.MerchantAsync(write, merchant);
            if (await Members.FindAsync(write, merchant, person) is not { } member) return Refusal.NotFound;
            if (member.Role == Role.Owner && !await Owners.AreOthersAsync(write.Db, merchant, person, stop)) return MerchantRefusals.LastOwner;
            member.DisabledAt = write.Now;
            Passwords.EndSessions(await write.Db.Users.SingleAsync(row => row.Id == person, stop));
            write.Tell(merchant, "member", person, "member.disabled");
            return default(Done);
        }, stop);
}
