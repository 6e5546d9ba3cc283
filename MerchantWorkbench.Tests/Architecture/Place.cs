namespace MerchantWorkbench.Tests.Architecture;

/// <summary>Where a type lives, read from its namespace: in …Products.Coupons.Domain, the room Domain of the house Coupons.</summary>
/// <param name="Wing">Platform, Products, Sites, Controls, or empty for Program and the root.</param>
/// <param name="House">Second word: a product, a kernel folder, a site; empty for the wing itself.</param>
/// <param name="Room">Third word; empty on a porch.</param>
internal sealed record Place(string Wing, string House, string Room)
{
    public const string Root = "MerchantWorkbench";

    /// <summary>Null for types of other assemblies.</summary>
    public static Place? Of(string space)
    {
        if (space == Root) return new("", "", "");
        if (!space.StartsWith(Root + ".", StringComparison.Ordinal)) return null;
        string[] words = space.Split('.');
        return new(words[1], words.Length > 2 ? words[2] : "", words.Length > 3 ? words[3] : "");
    }

    public bool IsProduct => Wing == "Products";

    public bool IsPorch => IsProduct && Room.Length == 0;

    public bool IsSameHouse(Place other) => Wing == other.Wing && House == other.House;

    public override string ToString() => string.Join('.', new[] { Wing, House, Room }.Where(word => word.Length > 0));
}
