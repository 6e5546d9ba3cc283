using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Platform.Demo;

/// <summary>Somebody who can sign in once a password's hash is set.</summary>
internal static class InventedPerson
{
    public static Person Of(long id, string name, string email, string stamp, Role? staff, bool isDemo = false) => new()
    {
        Id = id, Name = name, Email = email, NormalizedEmail = email.ToUpperInvariant(), UserName = email, NormalizedUserName = email.ToUpperInvariant(),
        EmailConfirmed = true, LockoutEnabled = true, StaffRole = staff, SecurityStamp = stamp, IsDemo = isDemo,
    };
}
