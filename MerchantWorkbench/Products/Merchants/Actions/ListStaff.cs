using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Merchants.Actions;

/// <summary>A member of staff, with the API keys in use.</summary>
internal sealed record StaffRow(long Id, string Name, string Email, Role Role, DateTimeOffset? DisabledAt, bool HasAuthenticator, IReadOnlyList<StaffKey> Keys);

/// <summary>A key of a member of staff.</summary>
/// <param name="Tail">Its last four characters.</param>
internal sealed record StaffKey(long Id, string Name, string Tail);

/// <summary>The platform's people and the links still open.</summary>
internal sealed record StaffCrew(IReadOnlyList<StaffRow> People, IReadOnlyList<OpenInvitation> Invitations);

/// <summary>The platform's own people: active ones first.</summary>
internal sealed class ListStaff(Reader reader, Clock clock)
{
    /// <summary>Reads them.</summary>
    public Task<Outcome<StaffCrew>> RunAsync(Caller caller, CancellationToken stop = default) =>
        reader.RunAsync<StaffCrew>(caller, PeoplePermissions.Staff, async db =>
        {
            DateTimeOffset now = clock.Now;
            List<Person> people = await db.Users.Where(row => row.StaffRole != null).ToListAsync(stop);
            List<ApiKey> keys = await db.ApiKeys.Where(row => row.PersonId != null && row.MerchantId == null && row.RevokedAt == null)
                .OrderBy(row => row.Id).ToListAsync(stop);
            ILookup<long, StaffKey> byPerson = keys.ToLookup(row => row.PersonId!.Value, row => new StaffKey(row.Id, row.Name, row.Tail));
            List<OpenInvitation> open = await db.Invitations.Where(row => row.Kind == InvitationKind.Staff && row.UsedAt == null && row.ExpiresAt > now)
                .OrderBy(row => row.Id).Select(row => new OpenInvitation(row.Id, row.Role!.Value, row.Name, row.ExpiresAt)).ToListAsync(stop);
            return new StaffCrew(
                [
                    .. people.OrderBy(row => row.StaffDisabledAt is not null).ThenBy(row => row.StaffRole).ThenBy(row => row.Id).Select(row => new StaffRow(
                        row.Id, row.Name, row.Email ?? "", row.StaffRole!.Value, row.StaffDisabledAt, row.TwoFactorEnabled, [.. byPerson[row.Id]])),
                ], open);
        }, stop);
}
