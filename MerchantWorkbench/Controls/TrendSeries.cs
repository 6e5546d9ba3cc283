namespace MerchantWorkbench.Controls;

/// <summary>One line of a chart.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Values">One value for each label of the chart.</param>
public sealed record TrendSeries(string Name, IReadOnlyList<decimal> Values);
