using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Products.Festivals;

/// <summary>Who may do what with festivals and sign-ups.</summary>
public static class FestivalPermissions
{
    /// <summary>See published plans, with the rules checked against one's own shop, and one's own sign-ups.</summary>
    public static readonly Permission View = new("festivals.view", Role.Owner, Role.Manager, Role.Operator, Role.Finance, Role.Key);

    /// <summary>Sign up, send again, leave.</summary>
    public static readonly Permission SignUp = new("festivals.sign_up", Role.Owner, Role.Manager, Role.Operator, Role.Key);

    /// <summary>Make and revoke the secret address of the calendar. No key: an address is handed from person to person.</summary>
    public static readonly Permission Calendar = new("festivals.calendar", Role.Owner, Role.Manager, Role.Operator);

    /// <summary>See all plans with their versions and sign-ups, and what was handed in.</summary>
    public static readonly Permission Plans = new("festivals.plans", Role.Reviewer, Role.ReviewLead, Role.Administrator);

    /// <summary>Write, publish and withdraw plans.</summary>
    public static readonly Permission SetPlans = new("festivals.set_plans", Role.ReviewLead, Role.Administrator);

    public static Permission[] All => [View, SignUp, Calendar, Plans, SetPlans];
}
