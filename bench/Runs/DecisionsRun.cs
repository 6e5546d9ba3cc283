using System.Diagnostics;
using MerchantWorkbench.Bench.Load;
using MerchantWorkbench.Bench.Opponents;
using MerchantWorkbench.Bench.World;
using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Bench.Runs;

/// <summary>Who is shown: the program's engine with its snapshot, audiences and purses in memory, beside one query a decision, both on one thread.</summary>
internal static class DecisionsRun
{
    private const string Engine = "decision, one thread", Naive = "one SQLite query a decision, one thread";
    private const int Compared = 200;

    public static async Task RunAsync(Options options, string folder, Report report)
    {
        (int placements, int people) = options.IsSmoke ? (1_000, 20_000) : (10_000, 1_000_000);
        long begun = Stopwatch.GetTimestamp();
        DecisionWorld world = new(placements, people);
        Tool.Note($"{placements} placements, {people} people in memory after {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s");
        using NaiveDecisions naive = new(world, folder);
        string[] slots = [.. world.Snapshot.Booths.Keys];
        Compare(world, naive, slots, report);
        Random random = new(1);
        Race race = new(report);
        race.Add(new OneThread(Engine, () => world.Decide(slots[random.Next(slots.Length)], random.Next(people), random.Next())));
        race.Add(new OneThread(Naive, () =>
        {
            string slot = slots[random.Next(slots.Length)];
            naive.Decide(slot, random.Next(people), world.Snapshot.Booths[slot].Slot.Terms);
        }));
        await race.RunAsync(options.Rounds, options.Seconds);
        race.Print($"Decisions with {placements:N0} live placements over {slots.Length} slots and the tags of {people:N0} people");
        report.Figure("decisions a second and core", race.Median(Engine, one => one.PerSecond), "", "–", "–");
        report.Figure("decision ÷ one query a decision", race.Ratio(Engine, Naive), "", "100", "–");
        report.Figure("decision: p99", race.Median(Engine, one => one.P99), " ms", "≤ 2 ms", "0.1 ms");
    }

    /// <summary>Both must choose the same: only then is the one a measure of the other.</summary>
    private static void Compare(DecisionWorld world, NaiveDecisions naive, string[] slots, Report report)
    {
        Random random = new(2);
        for (int look = 0; look < Compared; look++)
        {
            (string slot, int person) = (slots[look % slots.Length], random.Next(world.People));
            SlotDecision ours = world.Decide(slot, person, look);
            (List<long> chosen, long price) = naive.Decide(slot, person, ours.Booth.Slot.Terms);
            if (!ours.Chosen.Select(pick => pick.Candidate.Placement).SequenceEqual(chosen) || ours.PerView != price)
                report.Wrong.Add($"decisions: {slot} for {person}: [{string.Join(' ', ours.Chosen.Select(pick => pick.Candidate.Placement))}] {ours.PerView} "
                    + $"and [{string.Join(' ', chosen)}] {price}");
        }
    }

    /// <summary>One thing again and again on one thread of this process.</summary>
    private sealed class OneThread(string name, Action one) : Contestant(name)
    {
        public override Task<Measurement> MeasureAsync(double seconds, ICollection<string> wrong)
        {
            Histogram times = new();
            long done = 0, allocated = GC.GetAllocatedBytesForCurrentThread(), begun = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(begun).TotalSeconds < seconds)
            {
                long asked = Stopwatch.GetTimestamp();
                one();
                times.Record((long)Stopwatch.GetElapsedTime(asked).TotalMicroseconds);
                done++;
            }
            double took = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            return Task.FromResult(new Measurement(
                done, took, times.Milliseconds(0.5), times.Milliseconds(0.99), took, 0, GC.GetAllocatedBytesForCurrentThread() - allocated));
        }
    }
}
