using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Products.Home;

/// <summary>Who has a home; a cashier's is the till.</summary>
public static class HomePermissions
{
    /// <summary>See the overview and the notices.</summary>
    public static readonly Permission View = new("home.view", Role.Owner, Role.Manager, Role.Operator, Role.Finance);

    public static Permission[] All => [View];
}
