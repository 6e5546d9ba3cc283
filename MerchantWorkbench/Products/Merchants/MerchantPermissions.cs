using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Products.Merchants;

/// <summary>Who may do what with merchants themselves.</summary>
public static class MerchantPermissions
{
    /// <summary>Staff: see who is on the platform.</summary>
    public static readonly Permission View = new("merchants.view", Role.Reviewer, Role.ReviewLead, Role.Administrator);

    /// <summary>Staff: take merchants in.</summary>
    public static readonly Permission Create = new("merchants.create", Role.Administrator);

    /// <summary>Staff: end a merchant.</summary>
    public static readonly Permission Close = new("merchants.close", Role.Administrator);

    /// <summary>A merchant's own profile and shops.</summary>
    public static readonly Permission Edit = new("settings.edit", Role.Owner, Role.Manager);

    /// <summary>All of them, for the name plate.</summary>
    public static Permission[] All => [View, Create, Close, Edit];
}
