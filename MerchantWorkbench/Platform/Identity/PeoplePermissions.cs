namespace MerchantWorkbench.Platform.Identity;

/// <summary>Who may decide who works where.</summary>
public static class PeoplePermissions
{
    /// <summary>A merchant's people: invite, change roles, disable, reset passwords.</summary>
    public static readonly Permission Members = new("people.manage", Role.Owner);

    /// <summary>The platform's own people, and the passwords of owners.</summary>
    public static readonly Permission Staff = new("staff.manage", Role.Administrator);

    public static Permission[] All => [Members, Staff];
}
