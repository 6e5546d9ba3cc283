namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>A group as instants, so that whoever looks later can say who belonged to it at the instant of sending.</summary>
/// <param name="FollowedFrom">Began to follow at or after this.</param>
/// <param name="UsedFrom">Used a coupon at or after this.</param>
/// <param name="IdleFrom">Used none at or after this.</param>
internal sealed record GroupBounds(DateTimeOffset? FollowedFrom = null, DateTimeOffset? UsedFrom = null, DateTimeOffset? IdleFrom = null)
{
    /// <summary>
    /// People a group must have: fewer, and a message would be to persons and not to a group. Source: row M112 of the product's list of mechanisms.
    /// </summary>
    public const int Least = 50;

    private static readonly TimeSpan Lately = TimeSpan.FromDays(30), Ever = TimeSpan.FromDays(365);

    /// <summary>The bounds of a group for a broadcast sent now.</summary>
    public static GroupBounds Of(BroadcastGroup group, DateTimeOffset now) => group switch
    {
        BroadcastGroup.All => new GroupBounds(),
        BroadcastGroup.New => new GroupBounds(FollowedFrom: now - Lately),
        BroadcastGroup.Active => new GroupBounds(UsedFrom: now - Lately),
        BroadcastGroup.Away => new GroupBounds(UsedFrom: now - Ever, IdleFrom: now - Lately),
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };
}
