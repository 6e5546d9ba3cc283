namespace MerchantWorkbench.Platform.Tenancy;

/// <summary>A shopkeeper's business: the tenant. Everything a merchant owns carries its id.</summary>
public sealed class Merchant
{
    public long Id { get; init; }

    /// <summary>Name people see, 1–30 characters.</summary>
    public required string Name { get; set; }

    /// <summary>The merchant's part of addresses: 2–30 of a–z, 0–9 and '-', unique, never changed once given.</summary>
    public required string ShortName { get; init; }

    /// <summary>One or two sentences about the place, up to 200 characters.</summary>
    public string? About { get; set; }

    /// <summary>IANA zone whose days and hours the merchant's rules mean.</summary>
    public string Zone { get; set; } = Kernel.Zone.Default;

    /// <summary>One of the eight colours of the palette, 1–8.</summary>
    public int Colour { get; set; } = 1;

    /// <summary>File id of the logo, if any.</summary>
    public long? Logo { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the platform closed the merchant; nobody acts for it afterwards.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
