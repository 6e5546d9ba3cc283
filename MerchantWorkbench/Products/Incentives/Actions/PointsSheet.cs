namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>What a merchant has.</summary>
/// <param name="Points">Points to spend.</param>
/// <param name="HeldPoints">Points set aside by bookings.</param>
/// <param name="CashFen">Simulated cash to spend.</param>
/// <param name="HeldCashFen">Simulated cash set aside by bookings.</param>
/// <param name="TopUpLeftFen">What can still be topped up today.</param>
/// <param name="Tariff">What earns today.</param>
public sealed record PointsSheet(long Points, long HeldPoints, long CashFen, long HeldCashFen, long TopUpLeftFen, TariffSheet Tariff);
