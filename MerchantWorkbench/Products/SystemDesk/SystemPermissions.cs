using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Products.SystemDesk;

/// <summary>Who may look at the program itself.</summary>
public static class SystemPermissions
{
    /// <summary>Staff: see how the program is doing.</summary>
    public static readonly Permission View = new("system.view", Role.ReviewLead, Role.Administrator);

    public static Permission[] All => [View];
}
