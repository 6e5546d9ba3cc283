using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Products.Incentives;

/// <summary>Who may do what with points and the balance.</summary>
public static class IncentivePermissions
{
    /// <summary>See the merchant's balance, entries and what was held back.</summary>
    public static readonly Permission View = new("points.view", Role.Owner, Role.Manager, Role.Operator, Role.Finance, Role.Key);

    /// <summary>Top up the simulated cash.</summary>
    public static readonly Permission TopUp = new("points.top_up", Role.Owner, Role.Manager, Role.Finance, Role.Key);

    /// <summary>Appeal against points that were held back.</summary>
    public static readonly Permission Appeal = new("points.appeal", Role.Owner, Role.Manager, Role.Operator, Role.Key);

    /// <summary>See tariff, pool, proof and appeals.</summary>
    public static readonly Permission Programmes = new("points.programmes", Role.ReviewLead, Role.Administrator);

    /// <summary>Decide appeals.</summary>
    public static readonly Permission Decide = new("points.decide", Role.ReviewLead, Role.Administrator);

    /// <summary>Write a version of the tariff, add to a budget.</summary>
    public static readonly Permission SetTariff = new("points.set_tariff", Role.Administrator);

    public static Permission[] All => [View, TopUp, Appeal, Programmes, Decide, SetTariff];
}
