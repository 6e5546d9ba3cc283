using System.Collections.Concurrent;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>
/// Readings between the page and the table: the page only names them here, so that no shopper waits for a disk and a thousand readers are one
/// commit. What is heard in the last moments before a kill is lost, and what comes while there is no room is not counted.
/// </summary>
internal sealed class HeardReads(Clock clock)
{
    /// <summary>Readings that may wait.</summary>
    public const int Room = 10_000;

    private readonly ConcurrentQueue<HeardRead> waiting = new();

    /// <summary>Notes one at this instant.</summary>
    public void Hear(long merchant, long post, long? coupon, string holder, bool toTheEnd)
    {
        if (waiting.Count < Room) waiting.Enqueue(new HeardRead(merchant, post, coupon, holder, clock.Now, toTheEnd));
    }

    /// <summary>Hands some out, the oldest first.</summary>
    public IReadOnlyList<HeardRead> Take(int most)
    {
        List<HeardRead> some = [];
        while (some.Count < most && waiting.TryDequeue(out HeardRead? one)) some.Add(one);
        return some;
    }

    /// <summary>Takes back what could not be written now.</summary>
    public void Return(IReadOnlyList<HeardRead> some)
    {
        foreach (HeardRead one in some) waiting.Enqueue(one);
    }
}
