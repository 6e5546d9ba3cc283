using System.Collections.Concurrent;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Data;

/// <summary>
/// What was read from the database and is asked for again and again, believed while nothing was written. Only what was found is kept: what is missing
/// may come at any moment, from another copy too. No decision rests on it alone: the action asks again where it writes.
/// </summary>
/// <param name="clock">Needed where <paramref name="longest"/> is said.</param>
/// <param name="longest">
/// How long it is believed at most; null while nothing was written. Claims and redemptions are no new version: what counts them needs a limit.
/// </param>
public sealed class Remembered<TKey, TValue>(Changes changes, Clock? clock = null, TimeSpan? longest = null) where TKey : notnull where TValue : class
{
    private readonly ConcurrentDictionary<TKey, Entry> found = new();

    /// <summary>Entries kept; beyond that many it starts anew.</summary>
    public int Room { get; init; } = 50_000;

    /// <summary>The value of a key, from memory or by reading.</summary>
    public async Task<TValue?> FindAsync(TKey key, Func<Task<TValue?>> read)
    {
        // What is read inside a group of writes may still be rolled back, which is no new version.
        if (Writer.Shared is not null) return await read();
        long version = changes.Version;
        DateTimeOffset now = clock?.Now ?? default;
        if (found.TryGetValue(key, out Entry? known) && known.Version == version && IsYoung(known.At, now)) return known.Value;
        TValue? value = await read();
        if (found.Count >= Room) found.Clear();
        if (value is not null) found[key] = new Entry(version, now, value);
        else found.TryRemove(key, out _);
        return value;
    }

    /// <summary>Also false when the clock was set back meanwhile.</summary>
    private bool IsYoung(DateTimeOffset at, DateTimeOffset now) => longest is null || (now >= at && now - at < longest);

    private sealed record Entry(long Version, DateTimeOffset At, TValue Value);
}
