using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>Somebody who works for the merchant, or did.</summary>
internal sealed record PersonRow(long Id, string Name, string Email, Role Role, DateTimeOffset? DisabledAt);

/// <summary>A link that nobody has used yet.</summary>
public sealed record OpenInvitation(long Id, Role Role, string? Name, DateTimeOffset ExpiresAt);

/// <summary>Everybody with a role, and the links still open.</summary>
internal sealed record Crew(IReadOnlyList<PersonRow> People, IReadOnlyList<OpenInvitation> Invitations);

/// <summary>The merchant's people: active ones first, the mightiest role first.</summary>
internal sealed class ListPeople(Reader reader, Clock clock)
{
    /// <summary>Reads them.</summary>
    public Task<Outcome<Crew>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<Crew>(caller, PeoplePermissions.Members, async db =>
        {
            DateTimeOffset now = clock.Now;
            List<PersonRow> people = await (from member in db.Memberships
                                            where member.MerchantId == caller.MerchantId
                                            join person in db.Users on member.PersonId equals person.Id
                                            select new PersonRow(person.Id, person.Name, person.Email ?? "", member.Role, member.DisabledAt)).ToListAsync(stop);
            List<OpenInvitation> open = await db.Invitations
                .Where(row => row.MerchantId == caller.MerchantId && row.Kind == InvitationKind.Member && row.UsedAt == null && row.ExpiresAt > now)
                .OrderBy(row => row.Id).Select(row => new OpenInvitation(row.Id, row.Role!.Value, row.Name, row.ExpiresAt)).ToListAsync(stop);
            return new Crew([.. people.OrderBy(row => row.DisabledAt is not null).ThenBy(row => row.Role).ThenBy(row => row.Id)], open);
        }, stop);
}
