using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Platform.Identity;

/// <summary>The merchant a page of the workbench is about, and what the signed-in person may do there. Handed down to every screen below /b.</summary>
/// <param name="Caller">Whom the actions are told.</param>
/// <param name="Logo">Address of the logo, or null.</param>
/// <param name="Role">The person's role here when the page was opened; actions ask anew.</param>
/// <param name="Allowed">Names of the permissions the role holds, those of products the merchant has not opened left out.</param>
public sealed record MerchantScope(
    Caller Caller, long Id, string Name, string ShortName, Zone Zone, int Colour, string? Logo, Role Role, IReadOnlySet<string> Allowed)
{
    /// <summary>Whether something is worth showing. Never a reason to skip the question in the action.</summary>
    public bool Can(Permission permission) => Allowed.Contains(permission.Name);

    /// <summary>An address of this workbench: <c>Path("coupons")</c>.</summary>
    public string Path(string below = "") => below.Length == 0 ? $"/b/{ShortName}" : $"/b/{ShortName}/{below}";
}

/// <summary>The member of staff a page below /staff is open for.</summary>
public sealed record StaffScope(Caller Caller, string Name, Role Role)
{
    /// <summary>Whether something is worth showing.</summary>
    public bool Can(Permission permission) => permission.IsHeldBy(Role);
}
