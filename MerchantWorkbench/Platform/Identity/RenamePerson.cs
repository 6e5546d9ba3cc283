using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Kernel;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>Changes one's own name as colleagues see it.</summary>
/// <remarks>Refuses: request.unauthenticated, fields.</remarks>
public sealed class RenamePerson(Writer writer)
{
    /// <summary>Changes it.</summary>
    /// <param name="self">The person, as <see cref="Caller.Self"/>.</param>
    /// <param name="name">1–30 characters.</param>
    public async Task<Outcome<Done>> RunAsync(Caller self, string? name, CancellationToken stop = default)
    {
        if (new Guard().Line(name, "/name", 30).Refusal is { } wrong) return wrong;
        return await writer.RunAsync<Done>(self, async write =>
        {
            if (await write.Db.Users.SingleOrDefaultAsync(row => row.Id == self.PersonId, stop) is not { } found) return Refusal.Unauthenticated;
            found.Name = name!.Trim();
            return default(Done);
        }, stop);
    }
}
