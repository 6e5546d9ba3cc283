namespace MerchantWorkbench.Platform.Identity;

/// <summary>A shopper's bearer token for the API; planted by the acceptance seed. Phones carry a signed cookie instead.</summary>
public sealed class ShopperToken
{
    /// <summary>SHA-256 of the token, hex.</summary>
    public required string Hash { get; init; }

    /// <summary>The device it stands for.</summary>
    public required string Device { get; init; }
}
