using System.Diagnostics;
using MerchantWorkbench.Bench.World;

namespace MerchantWorkbench.Bench.Runs;

/// <summary>Behaviours: how fast they come in beside bare rows, and what a board costs beside the same questions over the rows.</summary>
internal static class EventsRun
{
    private const int AtOnce = 10_000, Growth = 10;

    public static async Task RunAsync(Options options, string folder, Report report)
    {
        (long told, long kept, int merchants, int people) = options.IsSmoke ? (20_000L, 40_000L, 50, 400) : (1_000_000L, 10_000_000L, 1_000, 3_000);
        await IngestAsync(folder, told, merchants, people, report);
        await using EventsWorld small = await FilledAsync(Path.Combine(folder, "events-small"), kept / Growth, merchants, people);
        await using EventsWorld world = await FilledAsync(Path.Combine(folder, "events"), kept, merchants, people);
        report.Say($"\n### A board, {kept:N0} behaviours kept\n");
        await AskAsync(options, world, small, merchants, report);
    }

    private static async Task<EventsWorld> FilledAsync(string folder, long events, int merchants, int people)
    {
        EventsWorld world = await EventsWorld.CreateAsync(folder, merchants, people);
        TimeSpan took = await TimeAsync(() => world.FillAsync(events));
        Tool.Note($"{events:N0} behaviours stand after {took.TotalSeconds:N0} s");
        return world;
    }

    /// <summary>In turn, group by group, so that what disturbs the machine disturbs both.</summary>
    private static async Task IngestAsync(string folder, long events, int merchants, int people, Report report)
    {
        await using EventsWorld world = await EventsWorld.CreateAsync(Path.Combine(folder, "events-told"), merchants, people);
        await using EventsWorld bare = await EventsWorld.CreateAsync(Path.Combine(folder, "events-bare"), merchants, people);
        await bare.NumberAllAsync();
        TimeSpan ours = default, theirs = default;
        for (long from = 0; from < events; from += AtOnce)
        {
            var some = world.Some(from, (int)Math.Min(AtOnce, events - from), events);
            TimeSpan told = await TimeAsync(() => world.TellAsync(some)), inserted = await TimeAsync(() => bare.InsertAsync(some));
            (ours, theirs) = (ours + told, theirs + inserted);
            if (from % 100_000 == 0)
                Tool.Note($"{from:N0} events: {some.Count / told.TotalSeconds:N0}/s, bare rows {some.Count / inserted.TotalSeconds:N0}/s");
        }
        report.Say($"\n### {events:N0} behaviours told, {AtOnce:N0} in a transaction\n");
        report.Say("| what | a second |\n|---|---|");
        report.Say($"| bare rows of the same table | {events / theirs.TotalSeconds:N0} |");
        report.Say($"| rows, guests, rollups of days with people, first days | {events / ours.TotalSeconds:N0} |");
        report.Figure("behaviours a second", events / ours.TotalSeconds, "", "–", "–");
        report.Figure("behaviours ÷ bare rows", theirs / ours, "", "0.5", "–");
    }

    /// <summary>The twenty largest merchants in turn.</summary>
    private static async Task AskAsync(Options options, EventsWorld world, EventsWorld small, int merchants, Report report)
    {
        int asked = options.IsSmoke ? 20 : 200, raw = options.IsSmoke ? 10 : 40;
        long[] large = [.. Enumerable.Range(1, Math.Min(20, merchants)).Select(at => (long)at)];
        foreach (long merchant in large.Take(5))
            if (await world.BoardAsync(merchant) is var mine && await world.RawBoardAsync(merchant) is var right && mine != right)
                report.Wrong.Add($"events: the board of {merchant} says {mine}, its rows {right}");
        double before = await P95Async(asked, at => small.BoardAsync(large[at % large.Length]));
        double now = await P95Async(asked, at => world.BoardAsync(large[at % large.Length]));
        double rows = await P95Async(raw, at => world.RawBoardAsync(large[at % large.Length]));
        report.Figure("board of thirty days: p95", now, " ms", "–", "–");
        report.Figure("the same by GROUP BY over rows: p95", rows, " ms", "–", "–");
        report.Figure("GROUP BY ÷ board", rows / now, "", "100", "–");
        report.Figure($"board at {Growth} times the behaviours", now / before, "", "≤ 1.3", "–");
    }

    private static async Task<double> P95Async(int count, Func<int, Task<EventsWorld.Board>> ask)
    {
        for (int at = 0; at < Math.Min(5, count); at++) await ask(at);
        List<double> times = [];
        for (int at = 0; at < count; at++) times.Add((await TimeAsync(() => ask(at))).TotalMilliseconds);
        times.Sort();
        return times[(int)(times.Count * 0.95)];
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        long begun = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begun);
    }
}
