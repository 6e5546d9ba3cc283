using MerchantWorkbench.Platform.Tenancy;
using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Data;

/// <summary>What a life account says about itself where it differs from its merchant. Without a row it is called and looks as the merchant does.</summary>
internal sealed class Profile : IOwned
{
    public required long MerchantId { get; init; }

    /// <summary>1–20 characters; null for the merchant's name.</summary>
    public string? Name { get; set; }

    /// <summary>Up to 200 characters; null for the merchant's own.</summary>
    public string? Intro { get; set; }

    public Category Category { get; set; } = Category.Other;

    /// <summary>File id; null for the merchant's logo.</summary>
    public long? Avatar { get; set; }
}
