namespace MerchantWorkbench.Products.Operations.Domain.Board;

/// <summary>One piece of the period's curve.</summary>
/// <param name="From">The piece's first day.</param>
/// <param name="New">People whose first day lies in it.</param>
/// <param name="Returning">People who came in it and were known before.</param>
public sealed record TrendLine(DateOnly From, int New, int Returning);
