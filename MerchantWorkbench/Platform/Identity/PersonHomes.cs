namespace MerchantWorkbench.Platform.Identity;

/// <summary>Where a person has something to do.</summary>
/// <param name="StaffRole">The platform role, if the person is staff.</param>
public sealed record PersonHomes(Role? StaffRole, IReadOnlyList<MerchantHome> Merchants)
{
    /// <summary>The one place to go to; null when there are several, or none.</summary>
    public string? Only => (StaffRole, Merchants) switch
    {
        (not null, []) => "/staff",
        (null, [var only]) => only.Path,
        _ => null,
    };
}

/// <summary>A merchant the person works for.</summary>
/// <param name="Logo">Address of its logo, or null.</param>
public sealed record MerchantHome(string Name, string ShortName, int Colour, string? Logo, Role Role)
{
    /// <summary>Address of its workbench.</summary>
    public string Path => "/b/" + ShortName;
}
