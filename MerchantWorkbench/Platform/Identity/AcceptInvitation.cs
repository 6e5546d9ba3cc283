using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>Joins by a one-time link: as a new person, or as the person who is signed in. The link is used up.</summary>
/// <remarks>
/// Refuses: account.link_gone, account.known (the address has an account: sign in first, then open the link again),
/// people.already_member, fields. Tells: member.joined, staff.joined.
/// </remarks>
public sealed class AcceptInvitation(Writer writer, Passwords passwords)
{
    /// <summary>Joins as the signed-in person.</summary>
    /// <param name="self">The person, as <see cref="Caller.Self"/>.</param>
    /// <returns>The person's id.</returns>
    public Task<Outcome<long>> RunAsync(string? token, Caller self, CancellationToken stop = default) => writer.RunAsync<long>(self, async write =>
    {
        if (await FindAsync(write, token) is not { } invitation) return Invitations.Gone;
        Person? known = await write.Db.Users.SingleOrDefaultAsync(row => row.Id == self.PersonId, stop);
        return known is null ? Invitations.Gone : await JoinAsync(write, invitation, known);
    }, stop);

    /// <summary>Joins as a new person.</summary>
    /// <param name="name">1–30 characters.</param>
    /// <param name="password">8–200 characters.</param>
    public async Task<Outcome<long>> RunAsync(string? token, string? name, string? email, string? password, CancellationToken stop = default)
    {
        Guard guard = Passwords.Check(new Guard().Line(name, "/name", 30).Check(Passwords.IsEmail(email), "/email", "account.bad_email"), password);
        if (guard.Refusal is { } wrong) return wrong;
        Person person = passwords.NewPerson(Ids.New(), name!, email!, password!);
        return await writer.RunAsync<long>(Caller.Self(person.Id, person.Name), async write =>
        {
            if (await FindAsync(write, token) is not { } invitation) return Invitations.Gone;
            if (await write.Db.Users.AnyAsync(row => row.NormalizedEmail == person.NormalizedEmail, stop))
                return new Refusal("account.known", RefusalKind.Conflict);
            write.Db.Users.Add(person);
            return await JoinAsync(write, invitation, person);
        }, stop);
    }

    private static async Task<Invitation?> FindAsync(Write write, string? token) =>
        await Invitations.FindAsync(write.Db, token, write.Now, write.Stop) is { Kind: not InvitationKind.Reset, Role: not null } found ? found : null;

    private static async Task<Outcome<long>> JoinAsync(Write write, Invitation invitation, Person person)
    {
        if (!await Invitations.UseAsync(write, invitation)) return Invitations.Gone;
        Role role = invitation.Role!.Value;
        if (invitation.MerchantId is not { } merchant) return JoinStaff(write, person, role);
        Membership? member = await write.Db.Memberships.SingleOrDefaultAsync(row => row.MerchantId == merchant && row.PersonId == person.Id, write.Stop);
        if (member is { DisabledAt: null }) return new Refusal("people.already_member", RefusalKind.Conflict);
        if (member is null) write.Db.Memberships.Add(new Membership { MerchantId = merchant, PersonId = person.Id, Role = role, SeenAt = write.Now });
        else (member.Role, member.DisabledAt) = (role, null);
        write.Tell(merchant, "member", person.Id, "member.joined", new { person.Name, Role = role });
        return person.Id;
    }

    private static Outcome<long> JoinStaff(Write write, Person person, Role role)
    {
        if (person is { StaffRole: not null, StaffDisabledAt: null }) return new Refusal("people.already_member", RefusalKind.Conflict);
        (person.StaffRole, person.StaffDisabledAt) = (role, null);
        write.Tell(null, "staff", person.Id, "staff.joined", new { person.Name, Role = role });
        return person.Id;
    }
}
