using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Festivals.Data;

/// <summary>A sign-up as it was sent: what a decision is about. Never changed.</summary>
internal sealed class SignUpRevision : IOwned
{
    public required long MerchantId { get; init; }

    public required long SignUpId { get; init; }

    public required int Revision { get; init; }

    public required string BodyJson { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who sent it.</summary>
    public required string By { get; init; }
}
