using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Products.ApiAccess;

/// <summary>Who handles keys, and who reads the index.</summary>
public static class ApiAccessPermissions
{
    /// <summary>Make, replace and revoke keys.</summary>
    public static readonly Permission Keys = new("api_access.keys", Role.Owner);

    /// <summary>Read the index of operations.</summary>
    public static readonly Permission View = new("api_access.view", Role.Owner, Role.Manager, Role.Operator);

    public static Permission[] All => [Keys, View];
}
