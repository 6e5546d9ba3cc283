using MerchantWorkbench.Platform.Products;
using MerchantWorkbench.Products.Incentives.Actions;
using MerchantWorkbench.Products.Incentives.Api;
using MerchantWorkbench.Products.Incentives.Data;
using MerchantWorkbench.Products.Incentives.Demo;

namespace MerchantWorkbench.Products.Incentives;

/// <summary>繁星计划: own operation earns points that are spent on public traffic. It needs no other product: it hears what others tell.</summary>
public sealed class IncentivesProduct : IProduct
{
    /// <summary>The product's key.</summary>
    public const string Key = "points";

    /// <summary>What other houses tell that earns, and what takes it back.</summary>
    public const string Redeemed = "piece.redeemed", Reversed = "piece.reversed", Followed = "account.followed",
        Favourited = "shop.favourited";

    /// <inheritdoc/>
    public ProductCard Card => new(Key, Aim.Scale, "star", OpeningPolicy.AtOnce, Needs: []);

    /// <inheritdoc/>
    public void Declare(ProductSheet sheet) => sheet
        .Permissions(IncentivePermissions.All)
        .Link(Site.Merchant, "promotion/points", "star", "Nav.Points", 51, IncentivePermissions.View, Aim.Scale)
        .Link(Site.Staff, "programmes", "star", "Nav.Programmes", 40, IncentivePermissions.Programmes)
        .Operations(IncentiveOperations.All)
        .Endpoints(IncentiveDownloads.Map)
        .Invariants(IncentiveInvariants.All)
        .On<EarnPoints>(Redeemed)
        .On<EarnPoints>(Followed)
        .On<EarnPoints>(Favourited)
        .On<TakeBackPoints>(Reversed)
        .On<OpenWallets>("product.opened")
        .Demo<IncentiveDemo>();
}
