using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>A person's role at a merchant.</summary>
public sealed class Membership : IOwned
{
    public required long MerchantId { get; init; }

    public required long PersonId { get; init; }

    public Role Role { get; set; }

    /// <summary>Since when the person may no longer act for the merchant.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>What happened before this instant is no news for the bell.</summary>
    public DateTimeOffset SeenAt { get; set; }
}
