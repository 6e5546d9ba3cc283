using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Products.Home;

/// <summary>Who has a home; a cashier's is the till.</summary>
public static class HomePermissions
{
    /// <summary>See the overview and the notices.</summary>
    public static readonly Permission View = new("home.view", Role.Owner, Role.Manager, Role.Operator, Role.Finance);

    /// <summary>Arrange the cards of one's own home; with a key, those everybody begins with.</summary>
    public static readonly Permission Arrange = new("home.arrange", Role.Owner, Role.Manager, Role.Operator, Role.Finance, Role.Key);

    /// <summary>See the report of a day.</summary>
    public static readonly Permission Report = new("home.report", Role.Owner, Role.Manager, Role.Operator, Role.Finance, Role.Key);

    public static Permission[] All => [View, Arrange, Report];
}
