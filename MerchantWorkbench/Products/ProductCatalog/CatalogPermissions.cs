using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Products.ProductCatalog;

/// <summary>Who may see the catalog, and who opens products.</summary>
public static class CatalogPermissions
{
    /// <summary>See what there is and where the merchant stands with it.</summary>
    public static readonly Permission View = new("catalog.view", Role.Owner, Role.Manager, Role.Operator, Role.Finance, Role.Key);

    /// <summary>Open, apply for and leave products.</summary>
    public static readonly Permission Open = new("catalog.open", Role.Owner, Role.Manager);

    public static Permission[] All => [View, Open];
}
