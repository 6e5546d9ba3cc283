using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>Makes one-time links, inside the transaction of whoever has the right to, and finds them again by what the link carries.</summary>
public sealed class Invitations(PublicAddress address)
{
    private static readonly TimeSpan ToJoin = TimeSpan.FromDays(7), ToReset = TimeSpan.FromDays(1);

    /// <summary>The link is unknown, used, withdrawn or too old: one answer for all of them.</summary>
    public static Refusal Gone { get; } = new("account.link_gone", RefusalKind.NotFound);

    /// <summary>A link that makes its user a member of a merchant.</summary>
    /// <returns>The full address, to be shown once; only its hash is kept.</returns>
    public string ToMerchant(Write write, long merchant, Role role, string? name, string? email = null) =>
        Make(write, InvitationKind.Member, "/account/join", ToJoin, merchant: merchant, role: role, name: name, email: email);

    /// <summary>A link that makes its user a member of staff.</summary>
    public string ToStaff(Write write, Role role, string? name, string? email = null) =>
        Make(write, InvitationKind.Staff, "/account/join", ToJoin, role: role, name: name, email: email);

    /// <summary>A link that sets a person's password anew.</summary>
    public string ToNewPassword(Write write, long person) => Make(write, InvitationKind.Reset, "/account/reset", ToReset, person: person);

    /// <summary>The link that makes the first administrator; an earlier one stops working.</summary>
    public async Task<string> ToFirstAdministratorAsync(Write write)
    {
        write.Db.Invitations.RemoveRange(await write.Db.Invitations
            .Where(row => row.Kind == InvitationKind.FirstAdministrator && row.UsedAt == null).ToListAsync(write.Stop));
        return Make(write, InvitationKind.FirstAdministrator, "/account/first", ToJoin, role: Role.Administrator);
    }

    /// <summary>The usable invitation behind a link's token, or null.</summary>
    internal static async Task<Invitation?> FindAsync(WorkbenchDb db, string? token, DateTimeOffset now, CancellationToken stop)
    {
        if (token is not { Length: > 0 and <= 64 }) return null;
        string hash = Secrets.Hash(token);
        Invitation? found = await db.Invitations.AsNoTracking().FirstOrDefaultAsync(row => row.Hash == hash && row.UsedAt == null, stop);
        if (found is null || found.ExpiresAt <= now) return null;
        bool open = found.MerchantId is null || await db.Merchants.AnyAsync(row => row.Id == found.MerchantId && row.ClosedAt == null, stop);
        return open ? found : null;
    }

    /// <summary>Uses up the invitation; false when somebody was faster.</summary>
    internal static async Task<bool> UseAsync(Write write, Invitation invitation) =>
        await write.Db.Invitations.Where(row => row.Id == invitation.Id && row.UsedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.UsedAt, write.Now), write.Stop) == 1;

    private string Make(
        Write write, InvitationKind kind, string path, TimeSpan lifetime, long? merchant = null, Role? role = null, long? person = null,
        string? name = null, string? email = null)
    {
        string token = Secrets.New("");
        write.Db.Invitations.Add(new Invitation
        {
            Id = write.NewId(), Hash = Secrets.Hash(token), Kind = kind, MerchantId = merchant, Role = role, PersonId = person,
            Name = name?.Trim(), Email = email?.Trim(), ExpiresAt = write.Now + lifetime,
        });
        return address.Of($"{path}?token={token}");
    }
}
