using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Products.Operations;

/// <summary>Who may do what with behaviours and their figures.</summary>
public static class OperationsPermissions
{
    /// <summary>See the merchant's figures. They are about people in numbers, never about one.</summary>
    public static readonly Permission View = new("operations.view", Role.Owner, Role.Manager, Role.Operator, Role.Finance, Role.Key);

    /// <summary>Tell what shoppers did outside of this program.</summary>
    public static readonly Permission Tell = new("operations.tell", Role.Owner, Role.Manager, Role.Operator, Role.Key);

    /// <summary>Put crowds together, bring in own tags.</summary>
    public static readonly Permission Crowds = new("operations.crowds", Role.Owner, Role.Manager, Role.Operator, Role.Key);

    /// <summary>Begin campaigns, publish, pause and copy them; keep recipes. Each part asks for its own house's right as well.</summary>
    public static readonly Permission Campaigns = new("operations.campaigns", Role.Owner, Role.Manager, Role.Operator, Role.Key);

    /// <summary>See recipes that are everybody's, publish and retire them.</summary>
    public static readonly Permission Recipes = new("operations.recipes", Role.Administrator);

    /// <summary>Count a merchant's days again from the rows.</summary>
    public static readonly Permission Rebuild = new("operations.rebuild", Role.Administrator);

    public static Permission[] All => [View, Tell, Crowds, Campaigns, Recipes, Rebuild];
}
