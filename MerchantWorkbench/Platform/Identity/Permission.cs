namespace MerchantWorkbench.Platform.Identity;

/// <summary>The right to do one sort of thing.</summary>
/// <param name="Name">Stable name, <c>house.verb</c>. When the house is a product of the catalog, the merchant must have opened it.</param>
/// <param name="Holders">Roles that hold the right.</param>
public sealed record Permission(string Name, params Role[] Holders)
{
    /// <summary>The product the right belongs to, by name.</summary>
    public string House => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>Whether the role holds the right.</summary>
    public bool IsHeldBy(Role role) => Holders.Contains(role);
}
