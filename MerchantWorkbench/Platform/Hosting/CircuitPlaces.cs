using System.Globalization;
using System.Threading.RateLimiting;
using MerchantWorkbench.Platform.Api;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Hosting;

/// <summary>
/// An open page of the workbench holds a connection and memory for as long as it is open. One person, or one network address, holds so many at
/// a time; the next is refused until one closes. Each copy of the program counts for itself.
/// </summary>
public sealed class CircuitPlaces(bool enabled) : IDisposable
{
    /// <summary>Open pages of one person: more tabs than anybody works in, few enough that one account cannot fill the memory.</summary>
    public const int EachPerson = 20;

    /// <summary>Open pages from one network address: an office of people behind one router.</summary>
    public const int EachAddress = 100;

    /// <summary>Where pages connect.</summary>
    private static readonly PathString Door = "/_blazor";

    private static readonly Refusal Full = new("circuits.too_many", RefusalKind.TooMany, EachPerson, EachAddress);

    private readonly PartitionedRateLimiter<HttpContext> places = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(http => Scopes.PersonId(http.User) is { } person
            ? Places(person.ToString(CultureInfo.InvariantCulture), EachPerson)
            : RateLimitPartition.GetNoLimiter("")),
        PartitionedRateLimiter.Create<HttpContext, string>(http => Places(http.Connection.RemoteIpAddress?.ToString() ?? "", EachAddress)));

    /// <summary>Lets a connection in while there is a place. One is asked for by negotiating, too, so that the page hears it before it tries.</summary>
    public async Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        using RateLimitLease? place = enabled && IsConnecting(http.Request) ? places.AttemptAcquire(http) : null;
        if (place is { IsAcquired: false }) await http.RequestServices.GetRequiredService<Problems>().WriteAsync(http, Full);
        else await next(http);
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    /// <summary>The connection itself lasts as long as its request; what is sent beside it, and the good-bye, takes no place.</summary>
    private static bool IsConnecting(HttpRequest request) =>
        request.Path.StartsWithSegments(Door, out PathString rest) && rest.Value!.TrimEnd('/') switch
        {
            "" => HttpMethods.IsGet(request.Method) || HttpMethods.IsConnect(request.Method),
            "/negotiate" => true,
            _ => false,
        };

    private static RateLimitPartition<string> Places(string who, int most) =>
        RateLimitPartition.GetConcurrencyLimiter(who, _ => new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = 0 });
}
