using System.Threading.RateLimiting;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Api;

/// <summary>How often one caller, or one network address, may do a thing. Kept in memory: each copy of the program counts for itself.</summary>
public sealed class RateLimits(bool enabled) : IDisposable
{
    /// <summary>Requests of one API key or shopper token: 400 at once, 200 more each second.</summary>
    public static readonly TokenBucketRateLimiterOptions Api = Bucket(400, 200);

    /// <summary>Claims from one network address: 60 at once, one more each second. Guests of one place share an address.</summary>
    public static readonly TokenBucketRateLimiterOptions Claims = Bucket(60, 1);

    /// <summary>Posts opened, or read to their end, from one network address that are counted: 200 at once, 10 more each second.</summary>
    public static readonly TokenBucketRateLimiterOptions Reads = Bucket(200, 10);

    /// <summary>Sign-ins and one-time links tried from one network address: 30 at once, one more each second.</summary>
    public static readonly TokenBucketRateLimiterOptions SignIns = Bucket(30, 1);

    /// <summary>Seconds to wait after 429 or 503: every bucket has something again by then.</summary>
    public const string RetryAfter = "2";

    /// <summary>What somebody hears whose bucket is empty.</summary>
    public static Refusal TooMany { get; } = new("request.too_many", RefusalKind.TooMany);

    private readonly PartitionedRateLimiter<(TokenBucketRateLimiterOptions Rule, string Who)> buckets =
        PartitionedRateLimiter.Create<(TokenBucketRateLimiterOptions Rule, string Who), (TokenBucketRateLimiterOptions, string)>(
            asked => RateLimitPartition.GetTokenBucketLimiter(asked, key => key.Item1));

    /// <summary>Takes one from the bucket; false when it is empty.</summary>
    public bool Allows(TokenBucketRateLimiterOptions rule, string who)
    {
        if (!enabled) return true;
        using RateLimitLease lease = buckets.AttemptAcquire((rule, who));
        return lease.IsAcquired;
    }

    /// <summary>
    /// Tells a browser what the API tells: the status, and when to try again. The page says it in words. Other refusals leave the answer
    /// as it is.
    /// </summary>
    public static void Tell(HttpContext http, Refusal? refusal)
    {
        if (refusal?.Code != TooMany.Code) return;
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = RetryAfter;
    }

    /// <inheritdoc/>
    public void Dispose() => buckets.Dispose();

    private static TokenBucketRateLimiterOptions Bucket(int room, int perSecond) => new()
    {
        TokenLimit = room,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
        AutoReplenishment = true,
    };
}
