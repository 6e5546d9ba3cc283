namespace MerchantWorkbench.Products.Coupons.Domain;

/// <summary>How instants from outside are kept: in UTC and whole microseconds, so that both databases and two spellings agree.</summary>
internal static class Instant
{
    public static DateTimeOffset Plain(DateTimeOffset given)
    {
        DateTimeOffset utc = given.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    public static DateTimeOffset? Plain(DateTimeOffset? given) => given is { } instant ? Plain(instant) : null;
}
