using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>
/// A live post was sent to those who followed at that moment, or to a group of them. One row, however many they are: who got it is asked when they look.
/// </summary>
internal sealed class Broadcast : IOwned
{
    public long Id { get; init; }

    public required long MerchantId { get; init; }

    public required long PostId { get; init; }

    /// <summary>The Monday of its week, by the merchant's calendar.</summary>
    public required DateOnly Week { get; init; }

    public required DateTimeOffset At { get; init; }

    public BroadcastGroup Group { get; init; } = BroadcastGroup.All;

    /// <summary>These three: the group's bounds, see <see cref="GroupBounds"/>.</summary>
    public DateTimeOffset? FollowedFrom { get; init; }

    public DateTimeOffset? UsedFrom { get; init; }

    public DateTimeOffset? IdleFrom { get; init; }
}
