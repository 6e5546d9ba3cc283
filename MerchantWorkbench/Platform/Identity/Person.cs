using Microsoft.AspNetCore.Identity;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>Somebody who can sign in: for one or several merchants, for the platform, or both.</summary>
public sealed class Person : IdentityUser<long>
{
    /// <summary>Name that colleagues see, 1–30 characters.</summary>
    public required string Name { get; set; }

    /// <summary>The platform role, if the person is staff.</summary>
    public Role? StaffRole { get; set; }

    /// <summary>Since when the person may no longer act as staff.</summary>
    public DateTimeOffset? StaffDisabledAt { get; set; }

    /// <summary>One card of the demo's sign-in page belongs to this person.</summary>
    public bool IsDemo { get; init; }
}
