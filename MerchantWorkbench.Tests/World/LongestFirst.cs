using MerchantWorkbench.Tests.World;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("MerchantWorkbench.Tests.World." + nameof(LongestFirst), "MerchantWorkbench.Tests")]

namespace MerchantWorkbench.Tests.World;

/// <summary>What takes longest begins first: no kind of test ends with one class at work and a core at rest.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest = ["EveryPageJourney", "PageCrawlOn", "SeveralCopies", "KillOn", "SlowClient", "LockTests", "ManyReceipts"];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(one => Longest.Any(name => one.DisplayName.Contains(name, StringComparison.Ordinal)));
}
