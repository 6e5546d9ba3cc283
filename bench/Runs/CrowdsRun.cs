using System.Diagnostics;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Operations.Domain;
using MerchantWorkbench.Products.Operations.Domain.Crowds;

namespace MerchantWorkbench.Bench.Runs;

/// <summary>Crowds of a large merchant: rules of seven terms over a thousand tags of a million people, in memory.</summary>
internal static class CrowdsRun
{
    private const int Seed = 20261128, Terms = 7, Compared = 20;

    public static void Run(Options options, Report report)
    {
        (int people, int tags, int rules) = options.IsSmoke ? (20_000, 50, 50) : (1_000_000, 1_000, 500);
        Random random = new(Seed);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Dictionary<string, PeopleSet> carried = Enumerable.Range(0, tags).ToDictionary(tag => "tag" + tag, _ => Some(random, people));
        double megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        GuestDays guests = new(new DateOnly(2026, 3, 31), [], [new FirstSeen(new(2026, 3, 1), BehaviourOrigin.Direct, PeopleSet.Below(people))], [], carried);

        for (int at = 0; at < Compared; at++) Compare(Rule(random, tags), guests, carried, people, report);
        List<double> times = [];
        for (int at = 0; at < rules; at++)
        {
            CrowdRule rule = Rule(random, tags);
            long begun = Stopwatch.GetTimestamp();
            guests.Of(rule);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        times.Sort();
        report.Say($"\n### {rules:N0} rules of {Terms} terms, {tags:N0} tags of {people:N0} people\n");
        report.Figure($"crowd of {Terms} terms: median", times[times.Count / 2], " ms", "–", "–");
        report.Figure($"crowd of {Terms} terms: p95", times[(int)(times.Count * 0.95)], " ms", "≤ 5 ms", "–");
        report.Figure("tags in memory", megabytes, " MB", "–", "–");
    }

    /// <summary>From one of a hundred thousand to three of ten, as often rare as common.</summary>
    private static PeopleSet Some(Random random, int people)
    {
        double share = Math.Exp(Math.Log(1e-5) + (random.NextDouble() * (Math.Log(0.3) - Math.Log(1e-5))));
        return PeopleSet.Of(Enumerable.Range(0, (int)(people * share) + 1).Select(_ => random.Next(people)));
    }

    private static CrowdRule Rule(Random random, int tags)
    {
        List<List<CrowdTerm>> groups = [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => new List<CrowdTerm>())];
        for (int term = 0; term < Terms; term++)
            groups[term < groups.Count ? term : random.Next(groups.Count)]
                .Add(new CrowdTerm(TermKind.Tag, Not: random.Next(3) == 0, Tag: "tag" + random.Next(tags)));
        return new CrowdRule([.. groups.Select(group => new CrowdRule.Group(group))]);
    }

    /// <summary>Person by person, as the words say it.</summary>
    private static void Compare(CrowdRule rule, GuestDays guests, Dictionary<string, PeopleSet> carried, int people, Report report)
    {
        PeopleSet found = guests.Of(rule);
        int wrong = Enumerable.Range(0, people).Count(person =>
            found.Has(person) != rule.All.All(group => group.Any.Any(term => term.Not != carried[term.Tag!].Has(person))));
        if (wrong > 0) report.Wrong.Add($"crowds: {wrong} people are on the wrong side of a rule");
    }
}
