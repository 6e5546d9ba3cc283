using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Platform.Reviews;
using MerchantWorkbench.Products.Merchants.Data;

namespace MerchantWorkbench.Products.Merchants;

/// <summary>商家与人员: who is on the platform and who works where. No product of the catalog: every merchant has it.</summary>
public sealed class MerchantsProduct : IProduct
{
    /// <inheritdoc/>
    public ProductCard? Card => null;

    /// <inheritdoc/>
    public void Declare(ProductSheet sheet) => sheet
        .Permissions([.. MerchantPermissions.All, .. PeoplePermissions.All])
        .Link(Site.Staff, "", "home", "Nav.StaffHome", 0, ReviewPermissions.View)
        .Link(Site.Staff, "merchants", "building", "Nav.Merchants", 20, MerchantPermissions.View)
        .Link(Site.Staff, "accounts", "users", "Nav.Accounts", 30, PeoplePermissions.Staff)
        .Link(Site.Merchant, "settings", "settings", "Nav.Settings", 90, MerchantPermissions.Edit)
        .Shows(LogoFile.OfAsync)
        .Step(SetupPart.Join, 1, "shop_face", 3, "settings", MerchantPermissions.Edit, ShopFace.IsSetAsync);
}
