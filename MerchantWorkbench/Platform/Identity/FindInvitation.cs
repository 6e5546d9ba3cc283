using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>What a one-time link is good for, in the words of the page behind it.</summary>
/// <param name="Merchant">Name of the merchant it invites to.</param>
/// <param name="Name">Name suggested, or of the person whose password is set anew.</param>
public sealed record InvitationSheet(InvitationKind Kind, Role? Role, string? Merchant, string? Name, string? Email);

/// <summary>Reads a one-time link without using it up.</summary>
/// <remarks>Refuses: account.link_gone, request.too_many.</remarks>
public sealed class FindInvitation(Reader reader, RateLimits limits, Clock clock)
{
    /// <summary>Reads it.</summary>
    /// <param name="address">The network address that asks; tries are counted per address.</param>
    public async Task<Outcome<InvitationSheet>> RunAsync(string? token, string address, CancellationToken stop = default)
    {
        if (!limits.Allows(RateLimits.SignIns, address)) return RateLimits.TooMany;
        return await reader.RunAsync<Outcome<InvitationSheet>>(async db =>
        {
            if (await Invitations.FindAsync(db, token, clock.Now, stop) is not { } found) return Invitations.Gone;
            string? merchant = await db.Merchants.Where(row => row.Id == found.MerchantId).Select(row => row.Name).FirstOrDefaultAsync(stop);
            var person = await db.Users.Where(row => row.Id == found.PersonId).Select(row => new { row.Name, row.Email }).FirstOrDefaultAsync(stop);
            return new InvitationSheet(found.Kind, found.Role, merchant, person?.Name ?? found.Name, person?.Email ?? found.Email);
        }, stop);
    }
}
