using System.Collections.Concurrent;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>
/// Locks names nobody has exactly as accounts are locked, so that the lock does not tell who has an account here. Kept in memory: what is
/// guessed at is worth no row.
/// </summary>
public sealed class StrangerLockout(Clock clock)
{
    /// <summary>Names remembered at most; the table starts anew when it is full.</summary>
    private const int Room = 10_000;

    private readonly ConcurrentDictionary<string, Tries> tries = new();

    /// <summary>Notes a try.</summary>
    /// <returns>Until when the name is locked, or null.</returns>
    public DateTimeOffset? Note(string name, int most, TimeSpan lockFor)
    {
        if (tries.Count >= Room) tries.Clear();
        DateTimeOffset now = clock.Now;
        Tries after = tries.AddOrUpdate(Secrets.Hash(name), _ => new Tries(1, null), (_, before) =>
            before.Until > now ? before : before.Count + 1 >= most ? new Tries(0, now + lockFor) : new Tries(before.Count + 1, null));
        return after.Until;
    }

    /// <summary>Until when the name is locked, or null; notes nothing.</summary>
    public DateTimeOffset? LockedUntil(string name) => tries.TryGetValue(Secrets.Hash(name), out Tries? found) && found.Until > clock.Now ? found.Until : null;

    private sealed record Tries(int Count, DateTimeOffset? Until);
}
