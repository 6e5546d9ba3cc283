namespace MerchantWorkbench.Products.Operations.Domain;

/// <summary>
/// Every log is read several times, each time strictly forward: at once, ten seconds, two minutes and a day later. A row that becomes visible behind one that
/// was read already, as on PostgreSQL, or is told late, as impressions may be, is met by a later pass; what was met before has the same key and counts nothing.
/// </summary>
/// <param name="Number">Under which its marks are kept.</param>
/// <param name="Lag">How far it stays behind.</param>
/// <param name="Step">It goes forward in steps of this, so that a quiet log costs one look a step.</param>
internal sealed record Pass(int Number, TimeSpan Lag, TimeSpan Step)
{
    /// <summary>A token of an impression is taken for a day; two hours are to spare.</summary>
    public static IReadOnlyList<Pass> All { get; } =
    [
        new(0, TimeSpan.Zero, TimeSpan.Zero),
        new(3, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10)),
        new(1, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(1)),
        new(2, TimeSpan.FromHours(26), TimeSpan.FromHours(1)),
    ];

    /// <summary>Up to where it reads now; null without a limit.</summary>
    public DateTimeOffset? Until(DateTimeOffset now) =>
        Step == TimeSpan.Zero ? null : new DateTimeOffset((now - Lag).UtcTicks / Step.Ticks * Step.Ticks, TimeSpan.Zero);
}
