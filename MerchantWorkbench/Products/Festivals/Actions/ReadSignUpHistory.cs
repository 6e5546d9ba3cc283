using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Events;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>What happened to a merchant's sign-up, newest first; never who of the staff decided.</summary>
internal sealed class ReadSignUpHistory(Reader reader)
{
    /// <summary>Events told at most.</summary>
    public const int Most = 100;

    /// <summary>One of them.</summary>
    /// <param name="By">Null for staff and for the program.</param>
    public sealed record Happening(string Kind, DateTimeOffset At, string? By);

    /// <summary>Reads.</summary>
    public Task<Outcome<IReadOnlyList<Happening>>> RunAsync(Caller caller, long id, CancellationToken stop = default) =>
        reader.RunAsync<IReadOnlyList<Happening>>(caller, FestivalPermissions.View, async db =>
        {
            List<Event> told = await db.Events
                .Where(row => row.SubjectId == id && row.Subject == FestivalEvents.SignUp && row.MerchantId == caller.MerchantId
                    && row.Kind.StartsWith("sign_up.")).OrderByDescending(row => row.Id).Take(Most).ToListAsync(stop);
            return told.ConvertAll(row => new Happening(
                row.Kind, row.At, row.Kind is FestivalEvents.Sent or FestivalEvents.Left ? row.Actor : null));
        }, stop);
}
