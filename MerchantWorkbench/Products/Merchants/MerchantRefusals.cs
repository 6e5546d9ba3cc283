using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.Merchants;

/// <summary>Every "no" of this house that is not about one field.</summary>
public static class MerchantRefusals
{
    /// <summary>A merchant keeps one owner at least.</summary>
    public static Refusal LastOwner { get; } = new("people.last_owner", RefusalKind.Conflict);

    /// <summary>The platform keeps one administrator at least.</summary>
    public static Refusal LastAdministrator { get; } = new("staff.last_administrator", RefusalKind.Conflict);

    /// <summary>A merchant keeps one open shop at least.</summary>
    public static Refusal LastShop { get; } = new("shops.last_one", RefusalKind.Conflict);

    /// <summary>Whoever also works elsewhere gets a new password from the platform only: an owner must not get into other places that way.</summary>
    public static Refusal WorksElsewhere { get; } = new("people.works_elsewhere", RefusalKind.Conflict);
}
