using System.Collections.Concurrent;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Events;

/// <summary>
/// Visits of shoppers' pages, between the page and the table: a page only names them here, so that nobody waits for a disk. The same page within ten minutes
/// is one visit. What is heard in the last moments before a kill is lost, and what comes while there is no room is not counted.
/// </summary>
public sealed class HeardVisits(ShopperCookie cookie, Clock clock)
{
    /// <summary>Visits that may wait.</summary>
    public const int Room = 10_000;

    private static readonly TimeSpan Same = TimeSpan.FromMinutes(10);
    private readonly ConcurrentQueue<Behaviour> waiting = new();

    /// <summary>Notes that a page of the merchant was opened. A phone without our cookie is nobody yet: machines that fetch pages keep none.</summary>
    /// <param name="thing">Id of what the page shows; null for the merchant's own page.</param>
    public void Hear(HttpContext http, long merchant, string? thing = null)
    {
        if (!HttpMethods.IsGet(http.Request.Method) || waiting.Count >= Room || cookie.Read(http)?.Holder is not { } holder) return;
        DateTimeOffset now = clock.Now;
        string mark = PersonMark.Of(merchant, holder);
        waiting.Enqueue(new Behaviour($"v:{now.UtcTicks / Same.Ticks}:{thing}:{mark}", merchant, null, mark, BehaviourKind.Visited, now,
            OriginOf(http.Request.Headers.Referer), thing));
    }

    /// <summary>Hands some out, the oldest first.</summary>
    public IReadOnlyList<Behaviour> Take(int most)
    {
        List<Behaviour> some = [];
        while (some.Count < most && waiting.TryDequeue(out Behaviour? one)) some.Add(one);
        return some;
    }

    /// <summary>Takes back what could not be written now.</summary>
    public void Return(IReadOnlyList<Behaviour> some)
    {
        foreach (Behaviour one in some) waiting.Enqueue(one);
    }

    /// <summary>By the page it was opened from: browsers name it within one site.</summary>
    private static BehaviourOrigin OriginOf(string? referrer)
    {
        if (!Uri.TryCreate(referrer, UriKind.Absolute, out Uri? page)) return BehaviourOrigin.Direct;
        return page.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["m", "search", ..] => BehaviourOrigin.Search,
            ["m", "life", ..] => BehaviourOrigin.Post,
            ["m", "coupon" or "wallet", _, ..] => BehaviourOrigin.Coupon,
            _ => BehaviourOrigin.Direct,
        };
    }
}
