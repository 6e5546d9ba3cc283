using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>Signs oneself out on every device: their next request is refused, their open pages end within a minute.</summary>
/// <remarks>Refuses: request.unauthenticated.</remarks>
public sealed class EndSessions(Writer writer)
{
    /// <summary>Ends them.</summary>
    /// <param name="self">The person, as <see cref="Caller.Self"/>.</param>
    public Task<Outcome<Done>> RunAsync(Caller self, CancellationToken stop = default) => writer.RunAsync<Done>(self, async write =>
    {
        if (await write.Db.Users.SingleOrDefaultAsync(row => row.Id == self.PersonId, stop) is not { } person) return Refusal.Unauthenticated;
        Passwords.EndSessions(person);
        return default(Done);
    }, stop);
}
