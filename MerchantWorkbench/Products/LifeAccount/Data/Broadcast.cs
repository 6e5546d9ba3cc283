using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>A live post was sent to everybody who followed at that moment. One row, however many they are: who got it is asked when they look.</summary>
internal sealed class Broadcast : IOwned
{
    public long Id { get; init; }

    public required long MerchantId { get; init; }

    public required long PostId { get; init; }

    /// <summary>The Monday of its week, by the merchant's calendar.</summary>
    public required DateOnly Week { get; init; }

    public required DateTimeOffset At { get; init; }
}
