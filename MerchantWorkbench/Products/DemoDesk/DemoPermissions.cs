using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Products.DemoDesk;

/// <summary>Who may do something with the whole demo town.</summary>
public static class DemoPermissions
{
    /// <summary>Put it back as it was planted.</summary>
    public static readonly Permission Run = new("demo.run", Role.Owner, Role.Manager);

    public static Permission[] All => [Run];
}
