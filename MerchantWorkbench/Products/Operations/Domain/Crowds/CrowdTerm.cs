using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Operations.Domain.Crowds;

/// <summary>One thing asked of a guest. What a kind does not use is left out.</summary>
/// <param name="Not">Asks for the opposite: everybody who has come and is not among those meant.</param>
/// <param name="Days">The last so many days, today included; 1 to <see cref="CrowdRules.MostDays"/>. Every kind but <c>tag</c>.</param>
/// <param name="Times">On at least so many different days of them, 1 to <see cref="CrowdRules.MostTimes"/>; once when left out. <c>came</c>,
/// <c>did</c>.</param>
/// <param name="Did">What; <c>did</c> alone.</param>
/// <param name="Origin">From where; <c>came</c>, <c>did</c>, and for <c>first</c> by what the very first came about.</param>
/// <param name="ShopId">At one shop; <c>came</c>, <c>did</c>.</param>
/// <param name="FromFen">At least so much; <c>spent</c>.</param>
/// <param name="UntilFen">At most so much; <c>spent</c>.</param>
/// <param name="Tag">The own tag's name; <c>tag</c>.</param>
public sealed record CrowdTerm(
    TermKind Kind, bool Not = false, int? Days = null, int? Times = null, BehaviourKind? Did = null, BehaviourOrigin? Origin = null, string? ShopId = null,
    long? FromFen = null, long? UntilFen = null, string? Tag = null);
