using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Events;

/// <summary>Something a shopper did at a merchant.</summary>
/// <param name="Key">
/// The same whenever the same is told again, at most 200 characters, unlike every other one of the merchant. <c>a:</c> begins those of its own system.
/// </param>
/// <param name="Shop">Where, or null.</param>
/// <param name="Person">Who, as <see cref="Identity.PersonMark"/> makes it.</param>
/// <param name="At">When it happened, not when it was told.</param>
/// <param name="Thing">Id of the post, coupon or placement it was about, or null.</param>
/// <param name="Fen">Money of it, see <see cref="BehaviourKind"/>; 0 for none.</param>
public sealed record Behaviour(
    string Key, long Merchant, long? Shop, string Person, BehaviourKind Kind, DateTimeOffset At, BehaviourOrigin Origin, string? Thing = null, long Fen = 0);
