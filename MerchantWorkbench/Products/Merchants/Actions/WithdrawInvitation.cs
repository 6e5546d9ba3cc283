using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>Makes a link that nobody used yet worthless.</summary>
/// <remarks>Refuses: request.not_found. Tells: invitation.withdrawn.</remarks>
internal sealed class WithdrawInvitation(Writer writer)
{
    /// <summary>Withdraws it: the merchant's own, or for staff one that invites to the platform's staff.</summary>
    public Task<Outcome<Done>> RunAsync(Caller caller, long invitation, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, caller.MerchantId is null ? PeoplePermissions.Staff : PeoplePermissions.Members, async write =>
        {
            InvitationKind kind = caller.MerchantId is null ? InvitationKind.Staff : InvitationKind.Member;
            int gone = await write.Db.Invitations
                .Where(row => row.Id == invitation && row.MerchantId == caller.MerchantId && row.Kind == kind && row.UsedAt == null).ExecuteDeleteAsync(stop);
            if (gone == 0) return Refusal.NotFound;
            write.Tell(caller.MerchantId, "invitation", invitation, "invitation.withdrawn");
            return default(Done);
        }, stop);
}
