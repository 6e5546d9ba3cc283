using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Data;

/// <summary>A code and how often it was said.</summary>
/// <param name="Last">The latest of them, with the facts of its sentence.</param>
public sealed record RefusalCount(Refusal Last, int Times);

/// <summary>What the writers of this copy did in the last hour, by the minute. Some forty kilobytes, whether anybody looks or not.</summary>
public sealed class LastHour(Clock clock)
{
    private const int Minutes = 60;

    /// <summary>Codes are few; should one ever be made up from what a caller sends, memory stays bounded all the same.</summary>
    private const int MostCodes = 200;

    private readonly Lock door = new();
    private readonly Minute[] ring = [.. Enumerable.Range(0, Minutes).Select(_ => new Minute())];

    /// <summary>Retries that heard an earlier answer.</summary>
    public int AnsweredAgain => Over(Minutes, all => all.Sum(minute => minute.Again));

    /// <summary>Requests of a group, and seconds of its commit, over the last minutes.</summary>
    public (Spread Requests, Spread Seconds) Groups(int minutes) => Over(minutes, all =>
    {
        (Spread requests, Spread seconds) = (Minute.NewRequests(), Minute.NewSeconds());
        foreach (Minute minute in all)
        {
            requests.Add(minute.Requests);
            seconds.Add(minute.Seconds);
        }
        return (requests, seconds);
    });

    /// <summary>The codes that were said most.</summary>
    public IReadOnlyList<RefusalCount> Refusals(int most) => Over(Minutes, all => all
        .SelectMany(minute => minute.Refusals).GroupBy(one => one.Key)
        .Select(code => new RefusalCount(code.Last().Value.Last, code.Sum(one => one.Value.Times)))
        .OrderByDescending(code => code.Times).ThenBy(code => code.Last.Code, StringComparer.Ordinal).Take(most).ToList());

    internal void Add(int requests, TimeSpan took)
    {
        lock (door)
        {
            Minute now = Now();
            now.Requests.Add(requests);
            now.Seconds.Add(took.TotalSeconds);
        }
    }

    internal void Add(Refusal refusal)
    {
        lock (door)
        {
            Dictionary<string, (Refusal, int Times)> said = Now().Refusals;
            if (said.TryGetValue(refusal.Code, out (Refusal, int Times) before) || said.Count < MostCodes) said[refusal.Code] = (refusal, before.Times + 1);
        }
    }

    internal void AddAgain()
    {
        lock (door) Now().Again++;
    }

    private long Number() => clock.Now.ToUnixTimeSeconds() / 60;

    /// <summary>The running minute; its place held the one an hour ago.</summary>
    private Minute Now()
    {
        long number = Number();
        ref Minute place = ref ring[number % Minutes];
        if (place.Number != number) place = new Minute { Number = number };
        return place;
    }

    /// <summary>The running minute counts as one of them.</summary>
    private T Over<T>(int minutes, Func<IEnumerable<Minute>, T> look)
    {
        lock (door)
        {
            long now = Number();
            return look(ring.Where(minute => minute.Number > now - minutes && minute.Number <= now).OrderBy(minute => minute.Number));
        }
    }

    private sealed class Minute
    {
        public long Number { get; init; } = -1;

        public int Again { get; set; }

        public Spread Requests { get; } = NewRequests();

        public Spread Seconds { get; } = NewSeconds();

        public Dictionary<string, (Refusal Last, int Times)> Refusals { get; } = [];

        public static Spread NewRequests() => new(1);

        public static Spread NewSeconds() => new(20e-6);
    }
}
