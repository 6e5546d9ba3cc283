using MerchantWorkbench.Products.LifeAccount.Domain;

namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>What is wrong with a post or a comment.</summary>
/// <param name="Reason">Which kind of wrong.</param>
/// <param name="Words">Up to 200 characters; needed where the reason is <c>other</c>.</param>
public sealed record NewReport(ReportReason? Reason, string? Words = null);
