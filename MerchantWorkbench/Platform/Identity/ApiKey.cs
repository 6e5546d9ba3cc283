namespace MerchantWorkbench.Platform.Identity;

/// <summary>A key for a server: a merchant's own, or that of a member of staff. Only its hash is kept.</summary>
public sealed class ApiKey
{
    /// <summary>Key of the product that lets a merchant's keys in: they work while the merchant has it open.</summary>
    public const string Product = "api_access";

    public long Id { get; init; }

    /// <summary>The merchant it acts for; null for a staff key.</summary>
    public long? MerchantId { get; init; }

    /// <summary>The member of staff it acts as; null for a merchant's key.</summary>
    public long? PersonId { get; init; }

    /// <summary>What it is for, 1–30 characters.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the key, hex.</summary>
    public required string Hash { get; init; }

    /// <summary>The last four characters, so that people can tell keys apart.</summary>
    public required string Tail { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }
}
