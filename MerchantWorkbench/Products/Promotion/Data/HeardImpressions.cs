using System.Collections.Concurrent;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Promotion.Domain.Paid;

namespace MerchantWorkbench.Products.Promotion.Data;

/// <summary>
/// Impressions between the page and the table, so that no shopper waits for a disk. What is heard in the last moments before a kill is lost, and what
/// comes while there is no room is not counted.
/// </summary>
internal sealed class HeardImpressions(Clock clock)
{
    /// <summary>Impressions that may wait.</summary>
    public const int Room = 20_000;

    private readonly ConcurrentQueue<Impression> waiting = new();
    private readonly ConcurrentDictionary<long, long> owed = new();

    /// <summary>Notes some.</summary>
    public void Hear(IEnumerable<Impression> some)
    {
        foreach (Impression one in some)
        {
            if (waiting.Count >= Room) continue;
            waiting.Enqueue(one);
            Owe(one, 1);
        }
    }

    /// <summary>What waiting views of a placement will cost, in thousandths.</summary>
    public long Owed(long placement) => owed.GetValueOrDefault(placement);

    /// <summary>What waits of one shopper in one slot today.</summary>
    public int Count(string holder, string slot) =>
        waiting.Count(one => one.Holder == holder && one.Slot == slot && one.Day == Zone.Of(null).Day(clock.Now));

    /// <summary>Hands some out, the oldest first.</summary>
    public IReadOnlyList<Impression> Take(int most)
    {
        List<Impression> some = [];
        while (some.Count < most && waiting.TryDequeue(out Impression? one))
        {
            some.Add(one);
            Owe(one, -1);
        }
        return some;
    }

    private void Owe(Impression one, int sign)
    {
        if (one is { PaidFor: BidFor.Thousand, Price: { } price }) owed.AddOrUpdate(one.PlacementId, sign * price, (_, sum) => sum + (sign * price));
    }
}
