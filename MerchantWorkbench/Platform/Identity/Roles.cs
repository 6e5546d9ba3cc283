namespace MerchantWorkbench.Platform.Identity;

/// <summary>Which roles a person can be given where.</summary>
public static class Roles
{
    /// <summary>At a merchant, the mightiest first.</summary>
    public static IReadOnlyList<Role> AtMerchant { get; } = [Role.Owner, Role.Manager, Role.Operator, Role.Cashier, Role.Finance];

    /// <summary>At the platform.</summary>
    public static IReadOnlyList<Role> AtPlatform { get; } = [Role.Reviewer, Role.ReviewLead, Role.Administrator];
}
