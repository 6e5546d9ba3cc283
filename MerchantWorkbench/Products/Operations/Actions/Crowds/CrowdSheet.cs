using MerchantWorkbench.Products.Operations.Data.Crowds;
using MerchantWorkbench.Products.Operations.Domain.Crowds;

namespace MerchantWorkbench.Products.Operations.Actions.Crowds;

/// <summary>A crowd with a name.</summary>
/// <param name="Until">Its last day, by the merchant's calendar.</param>
/// <param name="IsOver">Whether that has passed: it has nobody any more until it is given another day.</param>
/// <param name="People">How many now; null stands for fewer than <see cref="CrowdRules.Least"/>, but somebody.</param>
public sealed record CrowdSheet(string Id, string Name, string Purpose, CrowdRule Rule, DateOnly Until, bool IsOver, int Version, int? People)
{
    internal static CrowdSheet Of(SavedCrowd crowd, GuestDays guests, DateOnly today) => new(
        Platform.Kernel.Ids.Text(crowd.Id), crowd.Name, crowd.Purpose, crowd.Rule(), crowd.Until, crowd.Until < today, crowd.Version,
        crowd.Until < today ? 0 : CrowdRules.Told(guests.Of(crowd.Rule()).Count));
}
