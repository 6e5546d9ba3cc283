namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>The week's broadcasts, as the merchant sees them.</summary>
/// <param name="NextWeek">The Monday on which counting begins anew.</param>
public sealed record BroadcastMeter(int Used, int Quota, DateOnly NextWeek)
{
    /// <summary>Whether one is left.</summary>
    public bool HasRoom => Used < Quota;
}
