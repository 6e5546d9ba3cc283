using MerchantWorkbench.Products.Promotion.Domain;

namespace MerchantWorkbench.Products.Promotion.Actions.Cities;

/// <summary>Where a shopper says to be.</summary>
/// <param name="City">Null where none was said.</param>
/// <param name="Known">Cities that slots are limited to.</param>
public sealed record CitySheet(string? City, IReadOnlyList<string> Known)
{
    internal static IReadOnlyList<string> KnownIn(Snapshot snapshot) =>
    [
        .. snapshot.Booths.Values.Where(booth => booth.Slot.Terms.Maturity != Maturity.Closed).SelectMany(booth => booth.Slot.Terms.Cities)
            .Select(CityName.Tidy).OfType<string>().Distinct().Order(StringComparer.Ordinal),
    ];
}
