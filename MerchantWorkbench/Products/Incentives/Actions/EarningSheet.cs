using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Incentives.Data;
using MerchantWorkbench.Products.Incentives.Domain;

namespace MerchantWorkbench.Products.Incentives.Actions;

/// <summary>Something that would have earned points and was held back: why, and how an appeal stands.</summary>
/// <param name="Event">The event that caused it.</param>
/// <param name="Appeal">The merchant's words; null while it did not appeal.</param>
/// <param name="Answer">The staff's words; null while nobody decided.</param>
public sealed record EarningSheet(
    string Id, EarningKind Kind, int Points, DateTimeOffset At, string Event, EarningState State, HeldReason? Why, string? Shop, long? OrderFen,
    string? Appeal, string? Answer)
{
    internal static EarningSheet Of(Earning row, string? shop) =>
        new(Ids.Text(row.Id), row.Kind, row.Points, row.At, Ids.Text(row.EventId), row.State, row.Why, shop, row.OrderFen, row.Appeal, row.Answer);
}
