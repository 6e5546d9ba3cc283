using System.Collections.Concurrent;

namespace MerchantWorkbench.Platform.Data;

/// <summary>
/// What was read from the database and is asked for again and again, believed while nothing was written. Only what was found is kept: what is missing
/// may come at any moment, from another copy too. No decision rests on it alone: the action asks again where it writes.
/// </summary>
public sealed class Remembered<TKey, TValue>(Changes changes) where TKey : notnull where TValue : class
{
    /// <summary>Beyond that many it starts anew.</summary>
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<TKey, (long Version, TValue Value)> found = new();

    /// <summary>The value of a key, from memory or by reading.</summary>
    public async Task<TValue?> FindAsync(TKey key, Func<Task<TValue?>> read)
    {
        long version = changes.Version;
        if (found.TryGetValue(key, out var known) && known.Version == version) return known.Value;
        TValue? value = await read();
        if (found.Count >= Most) found.Clear();
        if (value is not null) found[key] = (version, value);
        else found.TryRemove(key, out _);
        return value;
    }
}
