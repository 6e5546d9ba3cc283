namespace MerchantWorkbench.Products.Operations;

/// <summary>Four weeks of people at a glance.</summary>
/// <param name="Days">28 days, oldest first, the last one is today so far.</param>
/// <param name="Week">The last seven days, today included.</param>
/// <param name="WeekBefore">The seven days before, up to the same hour, so that a morning is compared with a morning.</param>
public sealed record PeopleOverview(IReadOnlyList<PeopleDay> Days, PeopleDay Week, PeopleDay WeekBefore);
