using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>Gives one of the merchant's people another role; it counts from the next click on.</summary>
/// <remarks>Refuses: request.not_found, people.bad_role, people.last_owner. Tells: member.role_changed.</remarks>
internal sealed class ChangeRole(Writer writer)
{
    /// <summary>Changes it.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, long person, Role role, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, PeoplePermissions.Members, async write =>
        {
            if (!Roles.AtMerchant.Contains(role)) return Refusal.Invalid(new FieldRefusal("/role", "people.bad_role"));
            long merchant = caller.MerchantId!.Value;
            await Locks.MerchantAsync(write, merchant);
            if (await Members.FindAsync(write, merchant, person) is not { } member) return Refusal.NotFound;
            if (member.Role == role) return default(Done);
            if (member.Role == Role.Owner && !await Owners.AreOthersAsync(write.Db, merchant, person, stop)) return MerchantRefusals.LastOwner;
            write.Tell(merchant, "member", person, "member.role_changed", new { from = member.Role, to = role });
            member.Role = role;
            return default(Done);
        }, stop);
}
