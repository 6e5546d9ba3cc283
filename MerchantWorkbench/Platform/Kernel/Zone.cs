namespace MerchantWorkbench.Platform.Kernel;

/// <summary>A place's time zone: turns instants into its calendar days and back.</summary>
public sealed class Zone
{
    /// <summary>Where a merchant is unless it says otherwise.</summary>
    public const string Default = "Asia/Shanghai";

    private readonly TimeZoneInfo zone;

    private Zone(TimeZoneInfo zone) => this.zone = zone;

    /// <summary>The zone of an IANA name; the default one when the name is unknown on this machine.</summary>
    public static Zone Of(string? id) => new(TryFind(id, out TimeZoneInfo? zone) ? zone! : TimeZoneInfo.FindSystemTimeZoneById(Default));

    /// <summary>Whether this machine knows the IANA name.</summary>
    public static bool IsKnown(string? id) => TryFind(id, out _);

    /// <summary>The wall clock there.</summary>
    public DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    /// <summary>The calendar day there.</summary>
    public DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));

    /// <summary>The first instant of a day there. Where clocks jump over midnight, the first instant that exists.</summary>
    public DateTimeOffset StartOf(DateOnly day) => Instant(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>23:59:59 of a day there, the last second people speak of.</summary>
    public DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1)).AddSeconds(-1);

    /// <summary>The instant of a wall-clock time there: the earlier where clocks go back, the first existing where they jump.</summary>
    public DateTimeOffset Instant(DateTime local)
    {
        DateTime wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(wall)) wall = wall.AddMinutes(1);
        TimeSpan offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    private static bool TryFind(string? id, out TimeZoneInfo? zone)
    {
        zone = null;
        return !string.IsNullOrEmpty(id) && id.Length <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone);
    }
}
