using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>A post as it was when it was handed in: what a decision is about, and what shoppers see. Never changed.</summary>
internal sealed class PostRevision : IOwned
{
    public required long MerchantId { get; init; }

    public required long PostId { get; init; }

    public required int Revision { get; init; }

    public required string BodyJson { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Who handed it in.</summary>
    public required string By { get; init; }
}
