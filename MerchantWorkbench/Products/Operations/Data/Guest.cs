using MerchantWorkbench.Platform.Tenancy;

namespace MerchantWorkbench.Products.Operations.Data;

/// <summary>A person of a merchant's behaviours. Written once.</summary>
internal sealed class Guest : IOwned
{
    public required long MerchantId { get; init; }

    /// <summary>From 0, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>As <see cref="Platform.Identity.PersonMark"/> makes it.</summary>
    public required string Mark { get; init; }
}
