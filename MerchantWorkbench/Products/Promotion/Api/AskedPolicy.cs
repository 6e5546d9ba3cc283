using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Api;

/// <summary>A policy whose effect is asked for.</summary>
internal sealed record AskedPolicy(ScorePolicy? Policy);
