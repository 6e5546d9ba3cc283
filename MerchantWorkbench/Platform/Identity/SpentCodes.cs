using System.Collections.Concurrent;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>
/// Codes of an authenticator app that were tried: whoever read one over a shoulder cannot use it again (RFC 6238, 5.2). Kept in memory,
/// as the rate limits are; a code is good for two and a half minutes at most.
/// </summary>
public sealed class SpentCodes(Clock clock)
{
    /// <summary>Codes remembered before old ones are looked for.</summary>
    private const int Room = 10_000;

    /// <summary>Longer than any code is good for.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(long Person, string Code), DateTimeOffset> tried = new();

    /// <summary>Spends a code, right or wrong: asked before it is checked, so that of two at the same moment one is too late.</summary>
    /// <returns>False when the person's code was tried before.</returns>
    public bool Spend(long person, string code)
    {
        DateTimeOffset now = clock.Now;
        if (tried.Count >= Room)
            foreach (var old in tried.Where(one => one.Value <= now)) tried.TryRemove(old);
        DateTimeOffset mine = now + Kept;
        return tried.AddOrUpdate((person, code), mine, (_, until) => until <= now ? mine : until) == mine;
    }
}
