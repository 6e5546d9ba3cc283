namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>An appeal that waits for staff, with what else the same person earned or was held back for that day.</summary>
/// <param name="Merchant">Its name.</param>
/// <param name="ThatDay">Redemptions of the same person at the merchant that day.</param>
public sealed record WaitingAppeal(EarningSheet Earning, string Merchant, DateTimeOffset AppealedAt, int ThatDay);
