using MerchantWorkbench.Products.Operations.Domain.Crowds;

namespace MerchantWorkbench.Products.Operations.Actions.Crowds;

/// <summary>An own tag.</summary>
/// <param name="Name">Its name.</param>
/// <param name="People">Of those in the list, who has come; null for fewer than <see cref="CrowdRules.Least"/>, but somebody.</param>
/// <param name="At">When the list came in.</param>
public sealed record TagLine(string Name, int? People, DateTimeOffset At);
