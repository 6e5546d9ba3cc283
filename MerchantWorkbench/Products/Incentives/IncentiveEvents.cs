namespace MerchantWorkbench.Products.Incentives;

/// <summary>Kinds of events this house tells. Subjects: <c>wallet</c>, whose id is the merchant's, <c>earning</c>, <c>tariff</c>, <c>pool</c>.</summary>
public static class IncentiveEvents
{
    public const string Wallet = "wallet", Earning = "earning", Tariff = "tariff", Pool = "pool";

    public const string ToppedUp = "wallet.topped_up", Appealed = "earning.appealed", Decided = "earning.decided";

    public const string TariffSet = "tariff.set", Funded = "pool.funded";
}
