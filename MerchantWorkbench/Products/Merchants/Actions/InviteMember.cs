using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>Makes a one-time link that gives its user a role at the merchant.</summary>
/// <remarks>Refuses: fields. Tells: member.invited.</remarks>
internal sealed class InviteMember(Writer writer, Invitations invitations)
{
    /// <summary>Makes it.</summary>
    /// <param name="role">One of a merchant's roles.</param>
    /// <param name="name">Whom it is for, 1–30 characters.</param>
    /// <returns>The full address, shown once.</returns>
    public Task<Outcome<string>> RunAsync(Caller caller, Role role, string? name, CancellationToken stop = default)
    {
        Refusal? wrong = new Guard().Line(name, "/name", 30).Check(Roles.AtMerchant.Contains(role), "/role", "people.bad_role").Refusal;
        return writer.RunAsync<string>(caller, PeoplePermissions.Members, write =>
        {
            if (wrong is not null) return Task.FromResult<Outcome<string>>(wrong);
            long merchant = caller.MerchantId!.Value;
            write.Tell(merchant, "merchant", merchant, "member.invited", new { name, role });
            return Task.FromResult<Outcome<string>>(invitations.ToMerchant(write, merchant, role, name));
        }, stop);
    }
}
