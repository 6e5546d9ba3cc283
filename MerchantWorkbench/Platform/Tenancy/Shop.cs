namespace MerchantWorkbench.Platform.Tenancy;

/// <summary>One place with a till.</summary>
public sealed class Shop : IOwned
{
    public long Id { get; init; }

    public required long MerchantId { get; init; }

    /// <summary>Name people see, 1–30 characters.</summary>
    public required string Name { get; set; }

    /// <summary>Street and number as one would write it, up to 80 characters.</summary>
    public string? Address { get; set; }

    /// <summary>When the shop closed for good; a closed shop redeems nothing.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
